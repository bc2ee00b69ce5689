package dev.jetaudit.cli.header.page;

import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;

/** The header of a database (DBFILEHDR). */
record DatabasePage(Page page) {

    private static final int MAGIC = 4;
    private static final int SIGN_DB = 24;
    private static final int SIGN_LOG = 108;
    private static final int SIGNATURE_BYTES = 28;
    private static final int FULL_PREV = 136;
    private static final int INC_PREV = 160;
    private static final int FULL_CUR = 184;
    private static final int UPDATE = 232;
    private static final int PAGE_SIZE = 236;
    private static final int TYPE_OF_FULL_PREV = 356;
    private static final int TYPE_OF_INC_PREV = 360;
    private static final int COPY_PREV = 420;
    private static final int DIFF_PREV = 444;
    private static final int TYPE_OF_COPY_PREV = 468;
    private static final int TYPE_OF_DIFF_PREV = 472;
    private static final int FILE_TYPE = 667;

    /** The revision of the format (0x620,17) that brought CopyPrev and DiffPrev. */
    private static final long KNOWS_COPIES = 17;

    /** Whether the page at that place says that it is one. */
    static boolean begins(byte[] bytes, int start) {
        return Page.isWithin(bytes, start, MAGIC + 4)
                && (bytes[start + 4] & 0xff) == 0xef
                && (bytes[start + 5] & 0xff) == 0xcd
                && (bytes[start + 6] & 0xff) == 0xab
                && (bytes[start + 7] & 0xff) == 0x89;
    }

    /** Returns the page size that the header at that place names, or 0 if it names none that there is. */
    static int sizeNamed(byte[] bytes, int start) {
        if (!Page.isWithin(bytes, start, PAGE_SIZE + 4)) {
            return 0;
        }
        int size = 0;
        for (int i = 3; i >= 0; i--) {
            size = size << 8 | (bytes[start + PAGE_SIZE + i] & 0xff);
        }
        // Before Windows XP there was one size only, and no field for it.
        int meant = size == 0 ? Page.SMALLEST : size;
        return Page.SIZES.contains(meant) ? meant : 0;
    }

    long fileType() {
        return page.unsigned32(FILE_TYPE);
    }

    HeaderSlots slots() {
        boolean knowsCopies = page.unsigned32(UPDATE) >= KNOWS_COPIES;
        HeaderSlot unknown = new HeaderSlot.Unknown();
        return new HeaderSlots(
                slot(FULL_PREV, TYPE_OF_FULL_PREV),
                slot(INC_PREV, TYPE_OF_INC_PREV),
                knowsCopies ? slot(COPY_PREV, TYPE_OF_COPY_PREV) : unknown,
                knowsCopies ? slot(DIFF_PREV, TYPE_OF_DIFF_PREV) : unknown);
    }

    /** Returns the backup that is copying, or has copied, this very file; none in a database that is in use. */
    BackupInfo current() {
        return BackupInfo.of(page, FULL_CUR);
    }

    /** Whether a trailer belongs to this header: same database, same logs, same mark (else the engine answers −552). */
    boolean isOf(PatchPage trailer) {
        return page.hasSame(SIGN_DB, trailer.page(), PatchPage.SIGN_DB, SIGNATURE_BYTES)
                && page.hasSame(SIGN_LOG, trailer.page(), PatchPage.SIGN_LOG, SIGNATURE_BYTES)
                && page.hasSame(FULL_CUR, trailer.page(), PatchPage.BACKUP, 8);
    }

    private HeaderSlot slot(int offset, int type) {
        return BackupInfo.of(page, offset).slot(page.unsigned32(type));
    }
}
