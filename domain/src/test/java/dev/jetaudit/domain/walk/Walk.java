package dev.jetaudit.domain.walk;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.scenario.Headers;
import dev.jetaudit.domain.scenario.Story;
import dev.jetaudit.domain.scenario.Trace;
import dev.jetaudit.domain.scenario.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes evidence at random: mostly a backup's usual series with steps lost, doubled and put in between. */
public final class Walk {

    static final List<String> DATABASES = List.of("a.edb", "b.edb", "c.edb");
    static final long LOWEST_LOG = 10;
    static final int LOGS = 4;

    private static final Origin ORIGIN = new Origin("walk", 1, null, null, null);
    private static final int[] CODES = {
        0, 0, 0, 0, 1, -505, -506, -520, -521, -523, -526, -560, -569, -612, -616, -800, -801, -900, -1000, -1003,
        -1011, -1018, -1022, -1029, -1032, -1081, -1090, -1092, -1203, -1329, -1811, -2401, -2402, -2403, -2404, -9999
    };
    private static final int[] VERDICTS = {0, 0, -800, -801, -521, -612};
    private static final ApiFunction[] USUAL = {
        ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE,
        ApiFunction.GET_ATTACH_INFO_INSTANCE,
        ApiFunction.OPEN_FILE_INSTANCE,
        ApiFunction.READ_FILE_INSTANCE,
        ApiFunction.CLOSE_FILE_INSTANCE,
        ApiFunction.GET_LOG_INFO_INSTANCE_2,
        ApiFunction.OPEN_FILE_INSTANCE,
        ApiFunction.READ_FILE_INSTANCE,
        ApiFunction.CLOSE_FILE_INSTANCE,
        ApiFunction.OPEN_FILE_INSTANCE,
        ApiFunction.READ_FILE_INSTANCE,
        ApiFunction.CLOSE_FILE_INSTANCE,
        ApiFunction.GET_TRUNCATE_LOG_INFO_INSTANCE,
        ApiFunction.TRUNCATE_LOG_INSTANCE,
        ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2
    };
    private static final ApiFunction[] USUAL_OF_A_SNAPSHOT = {
        ApiFunction.OS_SNAPSHOT_PREPARE,
        ApiFunction.OS_SNAPSHOT_FREEZE,
        ApiFunction.OS_SNAPSHOT_THAW,
        ApiFunction.OS_SNAPSHOT_TRUNCATE_LOG,
        ApiFunction.OS_SNAPSHOT_END
    };

    private final Random random;
    private final double observedShare;
    private final double inferredShare;
    private final boolean beforeInstances;
    private final boolean snapshots;
    private int usual;

    private Walk(long seed, boolean before) {
        beforeInstances = before;
        random = new Random(seed);
        observedShare = random.nextInt(3) == 0 ? 0.3 : 0;
        inferredShare = random.nextInt(4) == 0 ? 0.5 : 0;
        snapshots = seed % 4 == 0;
    }

    /** Returns the same evidence for the same seed and rules; where these know no instances, mostly the forms without one. */
    public static List<Evidence> of(long seed, RuleSetName rules) {
        Walk walk = new Walk(seed, rules == RuleSetName.DOCUMENTED_2000);
        int steps = 20 + walk.random.nextInt(21);
        return Stream.generate(walk::step).limit(steps).toList();
    }

    private Evidence step() {
        if (random.nextInt(12) == 0) {
            return new Evidence.FactStated(fact(), Trace.START, ORIGIN);
        }
        return new Evidence.CallMade(call(function()), ORIGIN);
    }

    private ApiFunction function() {
        if (random.nextInt(5) == 0) {
            ApiFunction[] all = ApiFunction.values();
            return all[random.nextInt(all.length)];
        }
        if (random.nextInt(12) == 0) {
            usual += random.nextInt(4);
        }
        if (snapshots) {
            return USUAL_OF_A_SNAPSHOT[usual++ % USUAL_OF_A_SNAPSHOT.length];
        }
        ApiFunction next = USUAL[usual++ % USUAL.length];
        return beforeInstances ? Words.legacy(next) : next;
    }

    private ApiCall call(ApiFunction function) {
        boolean inferred = random.nextDouble() < inferredShare;
        boolean observes = !inferred && random.nextDouble() < observedShare;
        JetErr observed = observes ? new JetErr(CODES[random.nextInt(CODES.length)]) : null;
        return new ApiCall(function, Trace.START, in(function), out(function, inferred), observed, inferred);
    }

    private CallInput in(ApiFunction function) {
        return switch (function.operation()) {
            case BEGIN -> Story.in(oneOf(0L, 0L, 1L, 1L, 4L, 0x40L), null, null, null);
            case END -> Story.in(oneOf(1L, 1L, 1L, 2L, 0x101L, 0L), null, null, null);
            case TERM -> Story.in(oneOf(0L, 2L, 4L), null, null, null);
            case STOP_SERVICE -> Story.in(oneOf(2L, 2L, 0L), null, null, null);
            case OPEN -> Story.in(null, file(), null, null);
            case READ -> Story.in(null, null, handle(), oneOf(Story.SIZE, Story.SIZE, 2048L, 1000L));
            case CLOSE -> Story.in(null, oneOf(null, file()), handle(), null);
            case ATTACH, DETACH -> Story.in(null, database(), null, null);
            case ATTACH_INFO, LOG_INFO, TRUNCATE_INFO ->
                new CallInput(null, null, null, null, oneOf(null, null, null, 100L));
            case SNAPSHOT_PREPARE -> Story.in(oneOf(0L, 1L, 2L, 3L, 4L, 4L, 8L), null, null, null);
            case SNAPSHOT_PREPARE_INSTANCE,
                    SNAPSHOT_FREEZE,
                    SNAPSHOT_FREEZE_INFO,
                    SNAPSHOT_THAW,
                    SNAPSHOT_TRUNCATE,
                    SNAPSHOT_END,
                    SNAPSHOT_ABORT -> CallInput.ofSnapshot(oneOf(1L, 1L, 1L, 2L, null), oneOf(0L, 0L, 0L, 1L));
            case SURROGATE_BEGIN ->
                new CallInput(oneOf(0L, 1L), null, null, null, null, null, low(), oneOf(LOWEST_LOG + LOGS, null));
            case SURROGATE_END -> Story.in(oneOf(1L, 1L, 2L, 0x101L, 0L), null, null, null);
            case TRUNCATE, STOP_BACKUP, INIT, RESTORE -> CallInput.NONE;
        };
    }

    private CallOutput out(ApiFunction function, boolean inferred) {
        JetErr verdict = inferred && random.nextInt(3) == 0 ? new JetErr(VERDICTS[random.nextInt(6)]) : null;
        return switch (function.operation()) {
            case OPEN -> out(oneOf(Story.HANDLE, Story.HANDLE, null), size(), null, null, null, null, verdict);
            case READ -> out(null, null, oneOf(Story.SIZE, Story.SIZE, 0L, 4096L, null), null, null, null, verdict);
            case CLOSE ->
                new CallOutput(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        verdict,
                        inferred ? oneOf(true, true, false, null) : null);
            case ATTACH_INFO -> out(null, null, null, databases(), null, null, verdict);
            case LOG_INFO, TRUNCATE_INFO, TRUNCATE ->
                out(null, null, null, null, oneOf(null, List.of()), low(), verdict);
            case SNAPSHOT_PREPARE -> CallOutput.ofSnapshot(oneOf(1L, 1L, null));
            case SNAPSHOT_FREEZE, SNAPSHOT_FREEZE_INFO -> out(null, null, null, databases(), null, null, null);
            case SNAPSHOT_TRUNCATE -> out(null, null, null, null, oneOf(null, List.of()), low(), null);
            case SNAPSHOT_PREPARE_INSTANCE,
                    SNAPSHOT_THAW,
                    SNAPSHOT_END,
                    SNAPSHOT_ABORT,
                    SURROGATE_BEGIN,
                    SURROGATE_END -> CallOutput.NONE;
            case BEGIN, END, STOP_BACKUP, STOP_SERVICE, INIT, TERM, ATTACH, DETACH, RESTORE ->
                out(null, null, null, null, null, null, verdict);
        };
    }

    private CallOutput out(
            Long handle,
            Long size,
            Long bytes,
            List<WindowsPath> databases,
            List<WindowsPath> files,
            Long low,
            JetErr verdict) {
        Long high = low == null ? null : low + random.nextInt(LOGS);
        return new CallOutput(handle, size, bytes, databases, files, low, high, oneOf(null, 50L, 200L), verdict, null);
    }

    private Fact fact() {
        long generation = LOWEST_LOG + random.nextInt(LOGS);
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Fact.LogsOnDisk(generation, generation + LOGS);
            case 2 -> new Fact.Checkpoint(generation);
            case 3 -> new Fact.CircularLogging(random.nextInt(4) == 0);
            case 4 -> new Fact.RunMode(random.nextBoolean());
            case 5 -> new Fact.InstanceUnavailable(oneOf(null, "log-disk-full"));
            case 6 -> new Fact.Terminating(random.nextInt(4) == 0);
            case 7 -> new Fact.Logging(random.nextInt(4) != 0);
            case 8 -> new Fact.PageSize(oneOf(2048L, 8192L));
            case 9 -> new Fact.Restore(random.nextInt(4) == 0);
            case 10 -> new Fact.EngineWarning(oneOf(219, 227), new JetErr(-1032), 3L);
            default ->
                new Fact.DatabaseHeader(
                        new WindowsPath(database()), oneOf(Headers.never(), Headers.full(5, generation)));
        };
    }

    private String file() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> database();
            case 3 -> oneOf("", "E00xyz.log", "x.edb");
            default -> Words.log(LOWEST_LOG + random.nextInt(LOGS));
        };
    }

    private String database() {
        return DATABASES.get(random.nextInt(DATABASES.size()));
    }

    private List<WindowsPath> databases() {
        List<WindowsPath> listed = new ArrayList<>();
        DATABASES.stream()
                .filter(_ -> random.nextBoolean())
                .map(WindowsPath::new)
                .forEach(listed::add);
        return oneOf(listed, listed, null);
    }

    private Long low() {
        return oneOf(LOWEST_LOG, LOWEST_LOG + 1, null);
    }

    private Long size() {
        return oneOf(Story.SIZE, Story.SIZE, 2 * Story.SIZE, 0L, null);
    }

    private Long handle() {
        return oneOf(Story.HANDLE, Story.HANDLE, Story.HANDLE, Story.HANDLE, 8L, null);
    }

    @SafeVarargs
    private final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
