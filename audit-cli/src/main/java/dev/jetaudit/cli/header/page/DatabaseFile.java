package dev.jetaudit.cli.header.page;

import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.header.page.PageFile.OfCopy;
import dev.jetaudit.cli.header.page.PageFile.OfDatabase;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a database file: the header or else its shadow in the second page, and the trailer in the last page of a copy. */
final class DatabaseFile {

    private static final long DATABASE = 1;
    private static final String SHADOW_READ = "its header is damaged; the shadow copy of it was read";

    private DatabaseFile() {}

    /** Whether a header, or where it is damaged a shadow, stands at the beginning. */
    static boolean begins(byte[] head) {
        return DatabasePage.begins(head, 0) || shadowSize(head) != 0;
    }

    static PageFile read(byte[] head, InputStream rest) throws Flaw, IOException {
        int size = DatabasePage.begins(head, 0) ? DatabasePage.sizeNamed(head, 0) : 0;
        DatabasePage header = sound(head, 0, size);
        String remark = null;
        if (header == null) {
            int shadow = shadowSize(head);
            header = sound(head, shadow, shadow);
            size = shadow;
            remark = SHADOW_READ;
        }
        if (header == null) {
            throw new Flaw(null, whyUnreadable(head));
        }
        if (header.fileType() > DATABASE) {
            throw new Flaw(null, "is no database but another file of the engine (type " + header.fileType() + ")");
        }
        return header.current().isNone()
                ? new OfDatabase(header.slots(), header.page().whole(), remark)
                : copy(header, Tail.of(head, rest, size), remark);
    }

    /** The header of a copy is written when copying begins; how far its logs go is known at the end, and stands there. */
    private static PageFile copy(DatabasePage header, byte[] last, @Nullable String remark) {
        BackupInfo begun = header.current();
        if (begun.genHigh() != 0) {
            return new OfCopy(begun.maker(), header.page().whole(), remark);
        }
        boolean whole = Page.SIZES.contains(last.length);
        PatchPage trailer = whole ? new PatchPage(Page.of(last, 0, last.length)) : null;
        if (trailer != null && trailer.page().isSound() && header.isOf(trailer)) {
            return new OfCopy(trailer.backup().maker(), header.page().whole(), remark);
        }
        String untold = "its last page does not belong to its header, so the copy is not whole";
        return new OfCopy(begun.maker(), header.page().whole(), remark == null ? untold : remark + "; " + untold);
    }

    private static @Nullable DatabasePage sound(byte[] head, int start, int size) {
        if (size == 0 || !Page.isWithin(head, start, size)) {
            return null;
        }
        Page page = Page.of(head, start, size);
        return page.isSound() ? new DatabasePage(page) : null;
    }

    /** Returns the size of a second page that is a header and names just this size; 0 if there is none. */
    private static int shadowSize(byte[] head) {
        for (int size : Page.SIZES) {
            if (DatabasePage.begins(head, size) && DatabasePage.sizeNamed(head, size) == size) {
                return size;
            }
        }
        return 0;
    }

    private static String whyUnreadable(byte[] head) {
        int size = DatabasePage.sizeNamed(head, 0);
        return size != 0 && !Page.isWithin(head, 0, size)
                ? "is cut off within its header"
                : "is damaged: neither its header nor the shadow copy of it has the right checksum";
    }
}
