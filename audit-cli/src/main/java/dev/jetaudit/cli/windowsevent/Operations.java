package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.call.ApiFunction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The engine's numbers of API functions, which newer events carry (engine: {@code inc/_jet.hxx}). */
public final class Operations {

    static final int WHOLE_BACKUP = 73;
    static final int ATTACH_INFO = 75;
    static final int OPEN = 76;
    static final int READ = 77;
    static final int LOG_INFO = 79;
    static final int TRUNCATE_INFO = 80;
    static final int TRUNCATE = 81;
    static final int TERM = 97;

    /** Shadow copies have events of their own; they and surrogate backups raise some of streaming backups too. */
    private static final Set<Integer> OTHER_FAMILIES = Set.of(104, 105, 110, 111, 142, 143, 144, 145, 146, 147, 148);

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(WHOLE_BACKUP, "JetBackup"),
            Map.entry(74, "JetBeginExternalBackup"),
            Map.entry(ATTACH_INFO, "JetGetAttachInfo"),
            Map.entry(OPEN, "JetOpenFile"),
            Map.entry(READ, "JetReadFile"),
            Map.entry(78, "JetCloseFile"),
            Map.entry(LOG_INFO, "JetGetLogInfo"),
            Map.entry(TRUNCATE_INFO, "JetGetTruncateLogInfo"),
            Map.entry(TRUNCATE, "JetTruncateLog"),
            Map.entry(82, "JetEndExternalBackup"),
            Map.entry(TERM, "JetTerm"),
            Map.entry(98, "JetInit"),
            Map.entry(104, "JetOSSnapshotPrepareInstance"),
            Map.entry(105, "JetOSSnapshotTruncateLogInstance"),
            Map.entry(110, "JetBeginSurrogateBackup"),
            Map.entry(111, "JetEndSurrogateBackup"),
            Map.entry(142, "JetOSSnapshotPrepare"),
            Map.entry(143, "JetOSSnapshotFreeze"),
            Map.entry(144, "JetOSSnapshotThaw"),
            Map.entry(145, "JetOSSnapshotAbort"),
            Map.entry(146, "JetOSSnapshotTruncateLog"),
            Map.entry(147, "JetOSSnapshotGetFreezeInfo"),
            Map.entry(148, "JetOSSnapshotEnd"));

    private Operations() {}

    /** Returns the API function of that number, of those that have to do with backups. */
    public static Optional<String> functionName(int number) {
        return Optional.ofNullable(NAMES.get(number));
    }

    /** Whether the event belongs to another family of backup functions, or deletes logs for another reason than a backup. */
    static boolean isForeign(EngineEvent event) {
        Integer operation = event.operation();
        if (operation == null || operation == 0 || ShadowCopies.isAbout(event.id())) {
            return false;
        }
        boolean aboutTruncation = event.id() == 224 || event.id() == 225 || event.id() == 227;
        return OTHER_FAMILIES.contains(operation)
                || (aboutTruncation && operation != TRUNCATE && operation != WHOLE_BACKUP);
    }

    /** Returns the function in which the backup ended; without a number it was the End call. */
    static ApiFunction endingFunction(@Nullable Integer operation) {
        return switch (operation == null ? 0 : operation) {
            case ATTACH_INFO -> ApiFunction.GET_ATTACH_INFO_INSTANCE;
            case OPEN -> ApiFunction.OPEN_FILE_INSTANCE;
            case READ -> ApiFunction.READ_FILE_INSTANCE;
            case LOG_INFO -> ApiFunction.GET_LOG_INFO_INSTANCE;
            case TRUNCATE_INFO -> ApiFunction.GET_TRUNCATE_LOG_INFO_INSTANCE;
            case TERM -> ApiFunction.TERM_2;
            default -> ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2;
        };
    }
}
