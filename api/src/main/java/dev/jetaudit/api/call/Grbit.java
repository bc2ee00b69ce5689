package dev.jetaudit.api.call;

/** Option bits of the backup functions (values: header {@code jethdr.w}; meaning: the functions' pages). */
public final class Grbit {

    /** JetBeginExternalBackup: copy log files only. */
    public static final long BACKUP_INCREMENTAL = 0x0001;
    /** JetBackup only; refused by JetBeginExternalBackup. */
    public static final long BACKUP_ATOMIC = 0x0004;
    /** Internal: a backup on behalf of another server. */
    public static final long BACKUP_SURROGATE = 0x0020;
    /** Internal: the engine copies for its own purposes. */
    public static final long INTERNAL_COPY = 0x0040;

    /** JetEndExternalBackupInstance2: the client finished all that it wanted. */
    public static final long END_NORMAL = 0x0001;
    /** JetEndExternalBackupInstance2: the client gives the backup up. */
    public static final long END_ABORT = 0x0002;
    /** JetEndExternalBackupInstance2, Vista and later: mark the headers as if the logs had been truncated. */
    public static final long END_TRUNCATE_DONE = 0x0100;
    /** JetEndExternalBackupInstance2, unpublished: leave the database headers alone. */
    public static final long END_NO_HEADER_UPDATE = 0x0200;

    /** JetTerm2: end at once, without a clean shutdown. */
    public static final long TERM_ABRUPT = 0x0002;
    /** JetTerm2: end a running backup first. */
    public static final long TERM_STOP_BACKUP = 0x0004;

    /** JetStopServiceInstance2: reserved bit. */
    public static final long STOP_SERVICE_RESERVED = 0x0001;
    /** JetStopServiceInstance2: stop the background tasks only. */
    public static final long STOP_SERVICE_BACKGROUND_TASKS = 0x0002;
    /** JetStopServiceInstance2: shrink the caches only. */
    public static final long STOP_SERVICE_QUIESCE_CACHES = 0x0004;
    /** JetOSSnapshotPrepare: log files only. */
    public static final long SNAPSHOT_INCREMENTAL = 0x0001;

    /** JetOSSnapshotPrepare: the logs stay, and the next incremental is to know nothing of it. */
    public static final long SNAPSHOT_COPY = 0x0002;

    /** JetOSSnapshotPrepare: the thaw does not end the session. */
    public static final long SNAPSHOT_CONTINUE_AFTER_THAW = 0x0004;

    /** JetOSSnapshotPrepare: only instances of JetOSSnapshotPrepareInstance take part. */
    public static final long SNAPSHOT_EXPLICIT_PREPARE = 0x0008;

    /** JetOSSnapshotTruncateLog(Instance): all databases are attached, so that logs can be deleted. */
    public static final long SNAPSHOT_ALL_DATABASES = 0x0001;

    /** JetOSSnapshotEnd: give the shadow copy up. */
    public static final long SNAPSHOT_END_ABORT = 0x0001;

    /** JetStopServiceInstance2: undo a partial stop. */
    public static final long STOP_SERVICE_RESUME = 0x8000_0000L;

    private Grbit() {}
}
