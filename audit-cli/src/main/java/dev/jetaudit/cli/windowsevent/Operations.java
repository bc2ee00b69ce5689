package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.call.ApiFunction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The engine's numbers of API functions, which newer events carry (engine: {@code inc/_jet.hxx}). */
public final class Operations {

    static final int NONE = 0;
    static final int WHOLE_BACKUP = 73;
    static final int ATTACH_INFO = 75;
    static final int OPEN = 76;
    static final int READ = 77;
    static final int LOG_INFO = 79;
    static final int TRUNCATE_INFO = 80;
    static final int TRUNCATE = 81;
    static final int TERM = 97;
    static final int SNAPSHOT_TRUNCATE_INSTANCE = 105;
    static final int SURROGATE_END = 111;
    static final int SNAPSHOT_TRUNCATE = 146;

    /** Shadow copies have events of their own; they and surrogate backups raise some of streaming backups too. */
    private static final Set<Integer> OTHER_FAMILIES = Set.of(
            104, SNAPSHOT_TRUNCATE_INSTANCE, 110, SURROGATE_END, 142, 143, 144, 145, SNAPSHOT_TRUNCATE, 147, 148);

    private static final Set<Integer> TRUNCATIONS = Set.of(224, 225, 227);
    private static final Set<Integer> TRUNCATING =
            Set.of(WHOLE_BACKUP, TRUNCATE, SNAPSHOT_TRUNCATE_INSTANCE, SNAPSHOT_TRUNCATE);
    private static final int STOPPED_WITH_AN_ERROR = 214;

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
            Map.entry(SNAPSHOT_TRUNCATE_INSTANCE, "JetOSSnapshotTruncateLogInstance"),
            Map.entry(110, "JetBeginSurrogateBackup"),
            Map.entry(SURROGATE_END, "JetEndSurrogateBackup"),
            Map.entry(142, "JetOSSnapshotPrepare"),
            Map.entry(143, "JetOSSnapshotFreeze"),
            Map.entry(144, "JetOSSnapshotThaw"),
            Map.entry(145, "JetOSSnapshotAbort"),
            Map.entry(SNAPSHOT_TRUNCATE, "JetOSSnapshotTruncateLog"),
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
        if (operation == null || operation == NONE || ShadowCopies.isAbout(event.id())) {
            return false;
        }
        if (isAboutTruncation(event.id())) {
            return !TRUNCATING.contains(operation);
        }
        return OTHER_FAMILIES.contains(operation) && !endsAStreamingBackup(event.id(), operation);
    }

    /** The End of a surrogate backup stops with an error where it meets, and ends, a streaming one. */
    private static boolean endsAStreamingBackup(int id, int operation) {
        return id == STOPPED_WITH_AN_ERROR && operation == SURROGATE_END;
    }

    static boolean isAboutTruncation(int id) {
        return TRUNCATIONS.contains(id);
    }

    /** Returns the function that truncated; a shadow copy's has the category of shadow copies, also where no number tells it. */
    static ApiFunction truncatingFunction(EngineEvent event) {
        if (event.isIn(SNAPSHOT_TRUNCATE_INSTANCE)) {
            return ApiFunction.OS_SNAPSHOT_TRUNCATE_LOG_INSTANCE;
        }
        return event.isIn(SNAPSHOT_TRUNCATE) || event.isOf(ShadowCopies.CATEGORY)
                ? ApiFunction.OS_SNAPSHOT_TRUNCATE_LOG
                : ApiFunction.TRUNCATE_LOG_INSTANCE;
    }

    /** Returns the function in which the backup ended; without a number it was the End call. */
    static ApiFunction endingFunction(@Nullable Integer operation) {
        return switch (operation == null ? NONE : operation) {
            case ATTACH_INFO -> ApiFunction.GET_ATTACH_INFO_INSTANCE;
            case OPEN -> ApiFunction.OPEN_FILE_INSTANCE;
            case READ -> ApiFunction.READ_FILE_INSTANCE;
            case LOG_INFO -> ApiFunction.GET_LOG_INFO_INSTANCE;
            case TRUNCATE_INFO -> ApiFunction.GET_TRUNCATE_LOG_INFO_INSTANCE;
            case TERM -> ApiFunction.TERM_2;
            case SURROGATE_END -> ApiFunction.END_SURROGATE_BACKUP;
            default -> ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2;
        };
    }
}
