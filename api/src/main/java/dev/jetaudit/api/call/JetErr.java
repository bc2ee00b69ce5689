package dev.jetaudit.api.call;

import java.util.Map;

/**
 * A code that an engine function returns: 0 is success, a negative number an error, a positive one a warning. Any number is
 * carried, also one without a name here.
 *
 * @param code the number (error code list of the published API; those without a number there: header {@code jethdr.w})
 */
public record JetErr(int code) implements Comparable<JetErr> {

    public static final JetErr SUCCESS = new JetErr(0);
    public static final JetErr BACKUP_IN_PROGRESS = new JetErr(-505);
    public static final JetErr RESTORE_IN_PROGRESS = new JetErr(-506);
    public static final JetErr LOG_WRITE_FAIL = new JetErr(-510);
    public static final JetErr LOGGING_DISABLED = new JetErr(-516);
    public static final JetErr NO_BACKUP = new JetErr(-520);
    public static final JetErr INVALID_BACKUP_SEQUENCE = new JetErr(-521);
    public static final JetErr BACKUP_NOT_ALLOWED_YET = new JetErr(-523);
    public static final JetErr INVALID_BACKUP = new JetErr(-526);
    public static final JetErr MISSING_FULL_BACKUP = new JetErr(-560);
    public static final JetErr MISSING_FILE_TO_BACKUP = new JetErr(-569);
    public static final JetErr SURROGATE_BACKUP_IN_PROGRESS = new JetErr(-617);
    public static final JetErr LOG_READ_VERIFY_FAILURE = new JetErr(-612);
    public static final JetErr LOG_FILE_NOT_COPIED = new JetErr(-616);
    public static final JetErr BACKUP_ABORT_BY_CALLER = new JetErr(-800);
    public static final JetErr BACKUP_ABORT_BY_SERVER = new JetErr(-801);
    public static final JetErr INVALID_GRBIT = new JetErr(-900);
    public static final JetErr TERM_IN_PROGRESS = new JetErr(-1000);
    public static final JetErr INVALID_PARAMETER = new JetErr(-1003);
    public static final JetErr OUT_OF_MEMORY = new JetErr(-1011);
    public static final JetErr NOT_INITIALIZED = new JetErr(-1029);
    public static final JetErr RUNNING_IN_MULTI_INSTANCE_MODE = new JetErr(-1081);
    public static final JetErr INSTANCE_UNAVAILABLE = new JetErr(-1090);
    public static final JetErr INSTANCE_UNAVAILABLE_LOG_DISK_FULL = new JetErr(-1092);
    public static final JetErr DATABASE_NOT_FOUND = new JetErr(-1203);
    public static final JetErr CLIENT_REQUEST_TO_STOP_JET_SERVICE = new JetErr(-1329);
    public static final JetErr OS_SNAPSHOT_INVALID_SEQUENCE = new JetErr(-2401);
    public static final JetErr OS_SNAPSHOT_TIME_OUT = new JetErr(-2402);
    public static final JetErr OS_SNAPSHOT_NOT_ALLOWED = new JetErr(-2403);
    public static final JetErr OS_SNAPSHOT_INVALID_SNAP_ID = new JetErr(-2404);

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0, "JET_errSuccess"),
            Map.entry(-1, "JET_wrnNyi"),
            Map.entry(-103, "JET_errOutOfThreads"),
            Map.entry(-503, "JET_errNoBackupDirectory"),
            Map.entry(-504, "JET_errBackupDirectoryNotEmpty"),
            Map.entry(-505, "JET_errBackupInProgress"),
            Map.entry(-506, "JET_errRestoreInProgress"),
            Map.entry(-509, "JET_errMissingPreviousLogFile"),
            Map.entry(-510, "JET_errLogWriteFail"),
            Map.entry(-515, "JET_errInvalidLogSequence"),
            Map.entry(-516, "JET_errLoggingDisabled"),
            Map.entry(-519, "JET_errLogSequenceEnd"),
            Map.entry(-520, "JET_errNoBackup"),
            Map.entry(-521, "JET_errInvalidBackupSequence"),
            Map.entry(-523, "JET_errBackupNotAllowedYet"),
            Map.entry(-524, "JET_errDeleteBackupFileFail"),
            Map.entry(-525, "JET_errMakeBackupDirectoryFail"),
            Map.entry(-526, "JET_errInvalidBackup"),
            Map.entry(-528, "JET_errMissingLogFile"),
            Map.entry(-529, "JET_errLogDiskFull"),
            Map.entry(-532, "JET_errBadCheckpointSignature"),
            Map.entry(-533, "JET_errCheckpointCorrupt"),
            Map.entry(-538, "JET_errPatchFileMissing"),
            Map.entry(-542, "JET_errCheckpointFileNotFound"),
            Map.entry(-543, "JET_errRequiredLogFilesMissing"),
            Map.entry(-544, "JET_errSoftRecoveryOnBackupDatabase"),
            Map.entry(-552, "JET_errDatabasePatchFileMismatch"),
            Map.entry(-553, "JET_errEndingRestoreLogTooLow"),
            Map.entry(-554, "JET_errStartingRestoreLogTooHigh"),
            Map.entry(-560, "JET_errMissingFullBackup"),
            Map.entry(-561, "JET_errBadBackupDatabaseSize"),
            Map.entry(-569, "JET_errMissingFileToBackup"),
            Map.entry(-577, "JET_errBadRestoreTargetInstance"),
            Map.entry(-580, "JET_errDatabasesNotFromSameSnapshot"),
            Map.entry(-581, "JET_errSoftRecoveryOnSnapshot"),
            Map.entry(-612, "JET_errLogReadVerifyFailure"),
            Map.entry(-615, "JET_errRestoreOfNonBackupDatabase"),
            Map.entry(-616, "JET_errLogFileNotCopied"),
            Map.entry(-617, "JET_errSurrogateBackupInProgress"),
            Map.entry(-800, "errBackupAbortByCaller"),
            Map.entry(-801, "JET_errBackupAbortByServer"),
            Map.entry(-900, "JET_errInvalidGrbit"),
            Map.entry(-1000, "JET_errTermInProgress"),
            Map.entry(-1003, "JET_errInvalidParameter"),
            Map.entry(-1011, "JET_errOutOfMemory"),
            Map.entry(-1018, "JET_errReadVerifyFailure"),
            Map.entry(-1022, "JET_errDiskIO"),
            Map.entry(-1023, "JET_errInvalidPath"),
            Map.entry(-1029, "JET_errNotInitialized"),
            Map.entry(-1030, "JET_errAlreadyInitialized"),
            Map.entry(-1032, "JET_errFileAccessDenied"),
            Map.entry(-1038, "JET_errBufferTooSmall"),
            Map.entry(-1059, "JET_errTooManyActiveUsers"),
            Map.entry(-1080, "JET_errRunningInOneInstanceMode"),
            Map.entry(-1081, "JET_errRunningInMultiInstanceMode"),
            Map.entry(-1090, "JET_errInstanceUnavailable"),
            Map.entry(-1092, "JET_errInstanceUnavailableDueToFatalLogDiskFull"),
            Map.entry(-1115, "JET_errInvalidInstance"),
            Map.entry(-1203, "JET_errDatabaseNotFound"),
            Map.entry(-1206, "JET_errDatabaseCorrupted"),
            Map.entry(-1213, "JET_errPageSizeMismatch"),
            Map.entry(-1231, "JET_errDatabaseAttachedForRecovery"),
            Map.entry(-1329, "JET_errClientRequestToStopJetService"),
            Map.entry(-1811, "JET_errFileNotFound"),
            Map.entry(-1910, "JET_errSessionSharingViolation"),
            Map.entry(-2401, "JET_errOSSnapshotInvalidSequence"),
            Map.entry(-2402, "JET_errOSSnapshotTimeOut"),
            Map.entry(-2403, "JET_errOSSnapshotNotAllowed"),
            Map.entry(-2404, "JET_errOSSnapshotInvalidSnapId"),
            Map.entry(-2405, "errOSSnapshotNewLogStopped"));

    /** Returns the engine's own name, or {@code JET_err} and the number where none is known. */
    public String name() {
        return NAMES.getOrDefault(code, "JET_err" + code);
    }

    /** Whether the call did its work: 0, or a warning. */
    public boolean isSuccess() {
        return code >= 0;
    }

    /** Returns the name and the number, as people write it: {@code JET_errNoBackup (-520)}. */
    public String described() {
        return name() + " (" + code + ")";
    }

    /** Written out, like {@link #hashCode}: what the compiler generates is linked at run time, which every query would wait for. */
    @Override
    public boolean equals(Object other) {
        return other instanceof JetErr err && code == err.code;
    }

    @Override
    public int hashCode() {
        return code;
    }

    @Override
    public int compareTo(JetErr other) {
        return Integer.compare(code, other.code);
    }

    @Override
    public String toString() {
        return Integer.toString(code);
    }
}
