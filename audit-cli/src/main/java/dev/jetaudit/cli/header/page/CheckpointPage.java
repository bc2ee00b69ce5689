package dev.jetaudit.cli.header.page;

/**
 * A checkpoint file's page (CHECKPOINT_FIXED). It also holds the positions of the last log preparations, which are written for
 * backups too that fail later: they prove nothing and are left alone.
 */
record CheckpointPage(Page page) {

    private static final int GENERATION = 16;
    private static final int FILE_TYPE = 667;
    private static final long CHECKPOINT = 4;

    boolean isOne() {
        return page.unsigned32(FILE_TYPE) == CHECKPOINT && page.isSound();
    }

    long generation() {
        return page.unsigned32(GENERATION);
    }
}
