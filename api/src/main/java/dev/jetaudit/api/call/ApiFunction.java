package dev.jetaudit.api.call;

import static dev.jetaudit.api.call.ApiFunction.Form.INSTANCE;
import static dev.jetaudit.api.call.ApiFunction.Form.LEGACY;
import static dev.jetaudit.api.call.ApiFunction.Form.NEUTRAL;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The engine's functions that Jetaudit records, by their published names (documented-api pages; header {@code jethdr.w}). */
public enum ApiFunction {
    BEGIN_EXTERNAL_BACKUP("JetBeginExternalBackup", Operation.BEGIN, LEGACY),
    BEGIN_EXTERNAL_BACKUP_INSTANCE("JetBeginExternalBackupInstance", Operation.BEGIN, INSTANCE),
    GET_ATTACH_INFO("JetGetAttachInfo", Operation.ATTACH_INFO, LEGACY),
    GET_ATTACH_INFO_INSTANCE("JetGetAttachInfoInstance", Operation.ATTACH_INFO, INSTANCE),
    OPEN_FILE("JetOpenFile", Operation.OPEN, LEGACY),
    OPEN_FILE_INSTANCE("JetOpenFileInstance", Operation.OPEN, INSTANCE),
    READ_FILE("JetReadFile", Operation.READ, LEGACY),
    READ_FILE_INSTANCE("JetReadFileInstance", Operation.READ, INSTANCE),
    CLOSE_FILE("JetCloseFile", Operation.CLOSE, LEGACY),
    CLOSE_FILE_INSTANCE("JetCloseFileInstance", Operation.CLOSE, INSTANCE),
    GET_LOG_INFO("JetGetLogInfo", Operation.LOG_INFO, LEGACY),
    GET_LOG_INFO_INSTANCE("JetGetLogInfoInstance", Operation.LOG_INFO, INSTANCE),
    GET_LOG_INFO_INSTANCE_2("JetGetLogInfoInstance2", Operation.LOG_INFO, INSTANCE),
    GET_TRUNCATE_LOG_INFO_INSTANCE("JetGetTruncateLogInfoInstance", Operation.TRUNCATE_INFO, INSTANCE),
    TRUNCATE_LOG("JetTruncateLog", Operation.TRUNCATE, LEGACY),
    TRUNCATE_LOG_INSTANCE("JetTruncateLogInstance", Operation.TRUNCATE, INSTANCE),
    END_EXTERNAL_BACKUP("JetEndExternalBackup", Operation.END, LEGACY),
    END_EXTERNAL_BACKUP_INSTANCE("JetEndExternalBackupInstance", Operation.END, INSTANCE),
    END_EXTERNAL_BACKUP_INSTANCE_2("JetEndExternalBackupInstance2", Operation.END, INSTANCE),
    STOP_BACKUP("JetStopBackup", Operation.STOP_BACKUP, LEGACY),
    STOP_BACKUP_INSTANCE("JetStopBackupInstance", Operation.STOP_BACKUP, INSTANCE),
    STOP_SERVICE("JetStopService", Operation.STOP_SERVICE, LEGACY),
    STOP_SERVICE_INSTANCE("JetStopServiceInstance", Operation.STOP_SERVICE, INSTANCE),
    STOP_SERVICE_INSTANCE_2("JetStopServiceInstance2", Operation.STOP_SERVICE, INSTANCE),
    INIT("JetInit", Operation.INIT, NEUTRAL),
    INIT_2("JetInit2", Operation.INIT, NEUTRAL),
    INIT_3("JetInit3", Operation.INIT, NEUTRAL),
    INIT_4("JetInit4", Operation.INIT, NEUTRAL),
    TERM("JetTerm", Operation.TERM, NEUTRAL),
    TERM_2("JetTerm2", Operation.TERM, NEUTRAL),
    ATTACH_DATABASE("JetAttachDatabase", Operation.ATTACH, NEUTRAL),
    ATTACH_DATABASE_2("JetAttachDatabase2", Operation.ATTACH, NEUTRAL),
    ATTACH_DATABASE_3("JetAttachDatabase3", Operation.ATTACH, NEUTRAL),
    DETACH_DATABASE("JetDetachDatabase", Operation.DETACH, NEUTRAL),
    DETACH_DATABASE_2("JetDetachDatabase2", Operation.DETACH, NEUTRAL),
    EXTERNAL_RESTORE("JetExternalRestore", Operation.RESTORE, NEUTRAL),
    EXTERNAL_RESTORE_2("JetExternalRestore2", Operation.RESTORE, NEUTRAL),
    OS_SNAPSHOT_PREPARE("JetOSSnapshotPrepare", Operation.SNAPSHOT_PREPARE, NEUTRAL),
    OS_SNAPSHOT_PREPARE_INSTANCE("JetOSSnapshotPrepareInstance", Operation.SNAPSHOT_PREPARE_INSTANCE, NEUTRAL),
    OS_SNAPSHOT_FREEZE("JetOSSnapshotFreeze", Operation.SNAPSHOT_FREEZE, NEUTRAL),
    OS_SNAPSHOT_GET_FREEZE_INFO("JetOSSnapshotGetFreezeInfo", Operation.SNAPSHOT_FREEZE_INFO, NEUTRAL),
    OS_SNAPSHOT_THAW("JetOSSnapshotThaw", Operation.SNAPSHOT_THAW, NEUTRAL),
    OS_SNAPSHOT_TRUNCATE_LOG("JetOSSnapshotTruncateLog", Operation.SNAPSHOT_TRUNCATE, NEUTRAL),
    OS_SNAPSHOT_TRUNCATE_LOG_INSTANCE("JetOSSnapshotTruncateLogInstance", Operation.SNAPSHOT_TRUNCATE, NEUTRAL),
    OS_SNAPSHOT_END("JetOSSnapshotEnd", Operation.SNAPSHOT_END, NEUTRAL),
    OS_SNAPSHOT_ABORT("JetOSSnapshotAbort", Operation.SNAPSHOT_ABORT, NEUTRAL),
    BEGIN_SURROGATE_BACKUP("JetBeginSurrogateBackup", Operation.SURROGATE_BEGIN, NEUTRAL),
    END_SURROGATE_BACKUP("JetEndSurrogateBackup", Operation.SURROGATE_END, NEUTRAL);

    /** How a function names the instance. */
    public enum Form {
        /** Implies the one instance of the process; refused with −1081 in multi-instance mode. */
        LEGACY,
        /** Takes the instance as a parameter. */
        INSTANCE,
        /** Has no legacy twin whose form matters to a backup. */
        NEUTRAL
    }

    private static final Map<String, ApiFunction> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(ApiFunction::canonicalName, Function.identity()));

    private final String canonicalName;
    private final Operation operation;
    private final Form form;

    ApiFunction(String canonicalName, Operation operation, Form form) {
        this.canonicalName = canonicalName;
        this.operation = operation;
        this.form = form;
    }

    /** Returns the function of that published name, with or without the character-set suffix {@code A} or {@code W}. */
    public static Optional<ApiFunction> named(String name) {
        ApiFunction exact = BY_NAME.get(name);
        if (exact == null && (name.endsWith("A") || name.endsWith("W"))) {
            exact = BY_NAME.get(name.substring(0, name.length() - 1));
        }
        return Optional.ofNullable(exact);
    }

    /** Returns the published name without a character-set suffix, for example {@code JetOpenFileInstance}. */
    public String canonicalName() {
        return canonicalName;
    }

    public Operation operation() {
        return operation;
    }

    public Form form() {
        return form;
    }

    /** Whether it can be given options, of functions that have a sibling which can. */
    public boolean takesGrbit() {
        return switch (this) {
            case END_EXTERNAL_BACKUP, END_EXTERNAL_BACKUP_INSTANCE, STOP_SERVICE, STOP_SERVICE_INSTANCE, TERM -> false;
            default -> true;
        };
    }
}
