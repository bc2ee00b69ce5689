package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.crosscheck.Crosscheck;
import dev.jetaudit.api.explanation.GroundsFinder;
import dev.jetaudit.api.query.History;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.replay.DifferentialReplay;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.header.HeaderAddress;
import dev.jetaudit.cli.header.HeaderAddressee;
import dev.jetaudit.cli.header.HeaderDumpFormat;
import dev.jetaudit.cli.header.HeaderFileFormat;
import dev.jetaudit.cli.output.Progress;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.recorder.DurableWriter;
import dev.jetaudit.cli.recorder.JournalWriter;
import dev.jetaudit.cli.recorder.KnownEvidence;
import dev.jetaudit.cli.recorder.RecordedEvidence;
import dev.jetaudit.cli.recorder.Recorder;
import dev.jetaudit.cli.trace.CallTraceFormat;
import dev.jetaudit.cli.windowsevent.binary.EventLogFormat;
import dev.jetaudit.cli.windowsevent.json.EventJsonFormat;
import dev.jetaudit.cli.windowsevent.xml.EventXmlFormat;
import dev.jetaudit.cli.workbench.HeadersRead;
import dev.jetaudit.cli.workbench.Prover;
import dev.jetaudit.cli.workbench.RecordingOrder;
import dev.jetaudit.cli.workbench.RecordingReport;
import dev.jetaudit.cli.workbench.RuleBook;
import dev.jetaudit.cli.workbench.StoreChoice;
import dev.jetaudit.cli.workbench.StoreState;
import dev.jetaudit.cli.workbench.Upkeep;
import dev.jetaudit.cli.workbench.VerifyOrder;
import dev.jetaudit.cli.workbench.Workbench;
import dev.jetaudit.domain.assessment.Assessor;
import dev.jetaudit.domain.crosscheck.HeaderCrosscheck;
import dev.jetaudit.domain.explanation.BackupGrounds;
import dev.jetaudit.domain.replay.TwoRuleReplay;
import dev.jetaudit.domain.state.Evolution;
import dev.jetaudit.domain.state.InstanceState;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.JournalParts;
import dev.jetaudit.persistence.checkpoint.SigningKey;
import dev.jetaudit.persistence.codec.StoredType;
import dev.jetaudit.persistence.rebuild.RebuildListener;
import dev.jetaudit.persistence.rebuild.RebuildReport;
import dev.jetaudit.persistence.rebuild.TableDifference;
import dev.jetaudit.persistence.rebuild.ViewRebuild;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.view.CatchUpListener;
import dev.jetaudit.persistence.view.ServedViews;
import dev.jetaudit.persistence.view.ViewPosition;
import dev.jetaudit.verifier.Checkpoint;
import dev.jetaudit.verifier.JournalCheck;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The workbench on a store on disk. Opens nothing before it is needed. */
final class JetauditWorkbench implements Workbench {

    static final List<StoredType> SNAPSHOT = List.of(new StoredType("instance-state", "2", InstanceState.class));

    private final StoreChoice choice;

    private final InputStream standardInput;
    private final Consumer<String> remarks;
    private @Nullable JetauditStore store;
    private boolean toldBehind;

    JetauditWorkbench(StoreChoice choice, InputStream standardInput, Consumer<String> remarks) {
        this.choice = choice;
        this.standardInput = standardInput;
        this.remarks = remarks;
    }

    @Override
    public History history() {
        if (isMissing()) {
            return new EmptyHistory();
        }
        JetauditStore open = existing();
        return StorageFailures.told(open, () -> {
            ViewPosition position = open.viewPosition();
            if (position.isBehind() && open.takesViews()) {
                views(open).catchUp(CatchUpListener.NONE);
            } else if (position.isBehind()) {
                tellBehind(position);
            }
            return open.history();
        });
    }

    /** Once, though a verb may ask for the history several times. */
    private void tellBehind(ViewPosition position) {
        if (!toldBehind) {
            toldBehind = true;
            remarks.accept("the latest " + Quantity.counted(position.head() - position.shown(), "event")
                    + " of the store are not in its views yet, and this user may not bring them up to date");
        }
    }

    @Override
    public RuleBook ruleBook() {
        return new DomainRuleBook();
    }

    @Override
    public EvidenceOpener evidence() {
        return opener(HeaderAddress.UNKNOWN, List.of());
    }

    @Override
    public RecordingReport record(RecordingOrder order, Progress progress) {
        if (order.check()) {
            return new Recorder(
                            opener(order.headers(), List.of()), KnownEvidence.NOTHING, JournalWriter.NOWHERE, List.of())
                    .record(order, progress);
        }
        JetauditStore open = created();
        return StorageFailures.told(open, () -> recorded(open, order, progress));
    }

    private RecordingReport recorded(JetauditStore open, RecordingOrder order, Progress progress) {
        JournalParts journal = open.journal();
        // Asked for the first time, it tells nothing; from here on, whether the book says more than was read of it.
        journal.othersAppended();
        ServedViews views = views(open);
        views.catchUp(CatchUpListener.NONE);
        List<InstanceRecord> instances = instances(open.history());
        EvidenceOpener opener = opener(order.headers(), instances);
        RecordedEvidence known = new RecordedEvidence(journal.evidence(), journal.journal(), opener);
        DurableWriter writer = new DurableWriter(
                journal.recordingTransactions(),
                new CommandSide(journal)::handle,
                journal::othersAppended,
                journal.evidence(),
                known,
                InstantSource.system());
        try {
            RecordingReport report;
            try (ServedViews.Following _ = views.follow()) {
                report = new Recorder(opener, known, writer, instances).record(order, progress);
            }
            // Also what others recorded is told as known, and it may not be on the disk yet.
            journal.recordingTransactions().executeInTransaction(() -> {});
            views.catchUp(CatchUpListener.NONE);
            return report;
        } catch (RuntimeException failure) {
            throw StorageFailures.afterRecording(writer.recorded(), open, failure);
        }
    }

    /** Formats are tried in this order: headers first, as a file of pages may look like anything else; last, what takes everything else. */
    private EvidenceOpener opener(HeaderAddress address, List<InstanceRecord> instances) {
        HeaderAddressee addressee = new HeaderAddressee(address, instances);
        return new EvidenceOpener(
                List.of(
                        new HeaderFileFormat(addressee),
                        new HeaderDumpFormat(addressee),
                        new EventLogFormat(),
                        new EventXmlFormat(),
                        new EventJsonFormat(),
                        new CallTraceFormat()),
                standardInput);
    }

    @Override
    public HeadersRead headers(List<String> files, HeaderAddress address) {
        EvidenceOpener opener = opener(address, instances(history()));
        return new GivenHeaders(opener, address).read(files);
    }

    @Override
    public Crosscheck crosscheck() {
        return new HeaderCrosscheck();
    }

    @Override
    public GroundsFinder groundsFinder() {
        return new BackupGrounds();
    }

    @Override
    public RebuildReport views(boolean replace, RebuildListener listener) {
        JetauditStore open = existing();
        ViewRebuild rebuild = open.journal().rebuild(new Assessor(), ProgramDigest.ofThisProgram());
        return StorageFailures.told(open, () -> replace ? rebuild.replace(listener) : rebuild.verify(listener));
    }

    @Override
    public TableDifference states(boolean replace, Progress progress) {
        JetauditStore open = existing();
        return StorageFailures.told(
                open, () -> open.journal().keptStates(Evolution::after).compare(replace, progress::reached));
    }

    @Override
    public Prover prover(Supplier<SigningKey> key) {
        JetauditStore open = existing();
        SigningKey signing = key.get();
        return StorageFailures.told(
                open, () -> new StoreProver(open, open.checkpoints().write(signing, List.of()), signing::sign));
    }

    @Override
    public Stream<JournalEntry> journal(Progress progress) {
        if (isMissing()) {
            return Stream.empty();
        }
        JetauditStore open = existing();
        return StorageFailures.told(open, () -> {
            long head = open.journal().journal().head();
            return open.history().journal(0, head).peek(entry -> progress.reached(entry.position(), head));
        });
    }

    @Override
    public DifferentialReplay differentialReplay() {
        return new TwoRuleReplay();
    }

    @Override
    public String checkpoint(SigningKey key, List<Checkpoint> anchors) {
        JetauditStore open = existing();
        return StorageFailures.told(open, () -> open.checkpoints().write(key, anchors));
    }

    @Override
    public JournalCheck.Result verify(VerifyOrder order, Progress progress) {
        JetauditStore open = existing();
        return StorageFailures.told(
                open, () -> open.verify(order.keys(), order.against(), order.since(), progress::reached));
    }

    @Override
    public Upkeep upkeep() {
        return new StoreUpkeep(choice.location(), SNAPSHOT);
    }

    @Override
    public StoreState examine() {
        JetauditStore open = existing();
        ViewPosition position = open.viewPosition();
        return new StoreState(position.head(), position.shown(), open.isReadOnly());
    }

    @Override
    public String storeLocation() {
        return choice.location().toString();
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    /** Only the default store may be missing; of any other one, opening it says so. */
    private boolean isMissing() {
        return store == null
                && !choice.named()
                && choice.location() instanceof StoreLocation.Directory(Path directory)
                && !JetauditStore.exists(directory);
    }

    private JetauditStore existing() {
        if (store == null) {
            store = JetauditStore.openExisting(choice.location(), SNAPSHOT, choice.durability());
        }
        return store;
    }

    private JetauditStore created() {
        if (store == null) {
            store = JetauditStore.openOrCreate(choice.location(), SNAPSHOT, choice.durability());
        }
        return store;
    }

    private static ServedViews views(JetauditStore open) {
        return open.journal().views(new Assessor());
    }

    private static List<InstanceRecord> instances(History history) {
        try (Stream<InstanceRecord> instances = history.instances()) {
            return instances.toList();
        }
    }
}
