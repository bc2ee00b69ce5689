package dev.jetaudit.cli.header.page;

/** The trailer of a copied database, and the first page of a patch file (PATCHHDR): it completes what the copy's header began. */
record PatchPage(Page page) {

    static final int BACKUP = 40;
    static final int SIGN_DB = 64;
    static final int SIGN_LOG = 92;

    private static final int TIME_IN_SIGNATURE = 4;

    BackupInfo backup() {
        return BackupInfo.of(page, BACKUP);
    }

    /** Whether it reads like one: nothing in the page says so, and other files have pages with this checksum. */
    boolean isPlausible() {
        BackupInfo backup = backup();
        return backup.genLow() > 0
                && backup.genLow() <= backup.genHigh()
                && LogTime.isPlausible(page, BACKUP + 8)
                && LogTime.isPlausible(page, SIGN_DB + TIME_IN_SIGNATURE)
                && LogTime.isPlausible(page, SIGN_LOG + TIME_IN_SIGNATURE);
    }
}
