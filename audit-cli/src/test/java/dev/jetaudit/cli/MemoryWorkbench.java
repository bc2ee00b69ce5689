package dev.jetaudit.cli;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.crosscheck.Crosscheck;
import dev.jetaudit.api.explanation.CitedCalls;
import dev.jetaudit.api.explanation.Grounds;
import dev.jetaudit.api.explanation.GroundsFinder;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.History;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.query.PositionRange;
import dev.jetaudit.api.replay.DifferentialReplay;
import dev.jetaudit.api.replay.ReplaySummary;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.evidence.Reading;
import dev.jetaudit.cli.header.HeaderAddress;
import dev.jetaudit.cli.output.Progress;
import dev.jetaudit.cli.workbench.CallStep;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.HeadersRead;
import dev.jetaudit.cli.workbench.Prover;
import dev.jetaudit.cli.workbench.RecordingOrder;
import dev.jetaudit.cli.workbench.RecordingReport;
import dev.jetaudit.cli.workbench.RuleBook;
import dev.jetaudit.cli.workbench.RuleDifference;
import dev.jetaudit.cli.workbench.RuleRow;
import dev.jetaudit.cli.workbench.StoreState;
import dev.jetaudit.cli.workbench.Upkeep;
import dev.jetaudit.cli.workbench.VerifyOrder;
import dev.jetaudit.cli.workbench.Workbench;
import dev.jetaudit.persistence.checkpoint.SigningKey;
import dev.jetaudit.persistence.rebuild.RebuildListener;
import dev.jetaudit.persistence.rebuild.RebuildReport;
import dev.jetaudit.persistence.rebuild.TableDifference;
import dev.jetaudit.verifier.Checkpoint;
import dev.jetaudit.verifier.JournalCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A workbench that has everything at hand. */
final class MemoryWorkbench implements Workbench, RuleBook {
    static final RuleRow ROW = new RuleRow(
            "END-03",
            Operation.END,
            "a file that the backup's scope asks for was not read to its end",
            "errBackupAbortByCaller (-800)",
            "the backup ends as aborted-by-caller",
            "JetEndExternalBackup, Remarks",
            true,
            Set.of(RuleSetName.DOCUMENTED),
            List.of("C1", "C27"),
            "the header's number is taken",
            null);

    final List<RecordingOrder> orders = new ArrayList<>();
    private final Supplier<History> history;
    private RecordingReport report = new RecordingReport(List.of(), List.of());

    MemoryWorkbench(Supplier<History> history) {
        this.history = history;
    }

    MemoryWorkbench reporting(RecordingReport.OfFile... files) {
        report = new RecordingReport(List.of(files), List.of());
        return this;
    }

    @Override
    public History history() {
        return history.get();
    }

    @Override
    public RuleBook ruleBook() {
        return this;
    }

    @Override
    public List<RuleRow> rows(RuleSetName rules) {
        return rules == RuleSetName.DOCUMENTED ? List.of(ROW) : List.of();
    }

    @Override
    public Optional<RuleRow> row(String id) {
        return id.equals(ROW.id()) ? Optional.of(ROW) : Optional.empty();
    }

    @Override
    public EvidenceOpener evidence() {
        return Reading.opener(new byte[0]);
    }

    @Override
    public List<RuleDifference> differences(RuleSetName first, RuleSetName second) {
        return first == second ? List.of() : List.of(new RuleDifference("JetX", ROW.condition(), ROW, null));
    }

    @Override
    public List<CallStep> steps(RuleSetName rules) {
        return List.of(
                new CallStep("idle", List.of("JetX"), true, "always", JetErr.SUCCESS, "X-01", "logs", null, true),
                new CallStep("logs", List.of("JetX"), true, "no Y", JetErr.NO_BACKUP, "X-02", "logs", null, false));
    }

    @Override
    public RecordingReport record(RecordingOrder order, Progress progress) {
        orders.add(order);
        return report;
    }

    @Override
    public HeadersRead headers(List<String> files, HeaderAddress address) {
        return HeadersRead.NONE;
    }

    @Override
    public Crosscheck crosscheck() {
        return (_, _, _) -> SampleComparisons.LIST;
    }

    /** Cites what began and what ended the backup, whether or not it decided. */
    @Override
    public GroundsFinder groundsFinder() {
        return (backup, history) -> new Grounds(
                history.journal(backup.firstPosition(), backup.lastPosition())
                        .filter(entry -> entry.event() instanceof CallRecorded call
                                && backup.id().equals(call.backup())
                                && (call.began() != null || call.ended() != null))
                        .map(MemoryWorkbench::cited)
                        .toList(),
                backup,
                null,
                true);
    }

    private static CitedCalls cited(JournalEntry entry) {
        CallRecorded call = (CallRecorded) entry.event();
        return new CitedCalls(entry.position(), call, entry.position(), call, 1, GenerationSet.EMPTY);
    }

    @Override
    public RebuildReport views(boolean replace, RebuildListener listener) {
        if (!replace) {
            return SampleRebuilds.ALTERED;
        }
        listener.goesOnFrom(600);
        return new RebuildReport(1234, 600, 0, 0, 17, List.of());
    }

    @Override
    public TableDifference states(boolean replace, Progress progress) {
        return SampleRebuilds.STATE;
    }

    /** Says what it is asked for instead of proving it. */
    @Override
    public Prover prover(Supplier<SigningKey> key) {
        return new Prover() {
            @Override
            public String ofBackup(BackupRecord backup) {
                return "proof of " + backup.id();
            }

            @Override
            public String ofPositions(List<PositionRange> ranges) {
                return "proof of " + ranges;
            }
        };
    }

    @Override
    public Stream<JournalEntry> journal(Progress progress) {
        return history().journal(0, Long.MAX_VALUE);
    }

    @Override
    public DifferentialReplay differentialReplay() {
        return (journal, order, found) -> {
            SampleDifferences.LIST.forEach(found);
            return new ReplaySummary(3, journal.count());
        };
    }

    @Override
    public String checkpoint(SigningKey key, List<Checkpoint> anchors) {
        throw new CannotFindOut("there is no store to sign");
    }

    @Override
    public JournalCheck.Result verify(VerifyOrder order, Progress progress) {
        throw new CannotFindOut("there is no store to check");
    }

    @Override
    public Upkeep upkeep() {
        return new SampleUpkeep();
    }

    @Override
    public StoreState examine() {
        return new StoreState(26, 20, false);
    }

    @Override
    public String storeLocation() {
        return "/srv/jetaudit";
    }

    @Override
    public void close() {}

    static RecordingReport.OfFile whole(String file) {
        TreeMap<Integer, Long> others = new TreeMap<>();
        others.put(325, 2L);
        return new RecordingReport.OfFile(file, Set.of("s1"), 9, 1, 0, others, List.of(), null);
    }

    static RecordingReport.OfFile broken(String file, boolean refused) {
        return new RecordingReport.OfFile(
                file,
                Set.of("s1"),
                4,
                0,
                0,
                new TreeMap<>(),
                List.of(),
                new RecordingReport.Problem(refused, file + ": line 5: it is broken; 4 items recorded"));
    }
}
