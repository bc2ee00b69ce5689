package dev.jetaudit.persistence;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.LogsRecord;
import dev.jetaudit.api.query.RefusedBegin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Counts calls and bytes and believes whatever the events say. Enough to see whether every event reaches the views once. */
public final class SampleAssessor implements HistoryAssessor {

    private static final WindowsPath DATABASE = new WindowsPath("E:\\Priv1.edb");

    private final LongConsumer beforeEach;

    public SampleAssessor() {
        this(position -> {});
    }

    /**
     * @param beforeEach called with each event's position; may throw
     */
    public SampleAssessor(LongConsumer beforeEach) {
        this.beforeEach = beforeEach;
    }

    /** Says so on standard output when it comes to a position, and goes no further until its process is killed. */
    @SuppressWarnings("SystemOut") // A test reads it.
    public static SampleAssessor stoppingAt(long last) {
        return new SampleAssessor(position -> {
            if (position == last) {
                System.out.println("there");
                System.out.flush();
                waitToBeKilled();
            }
        });
    }

    private static void waitToBeKilled() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public InstanceRecord instanceAfter(@Nullable InstanceRecord before, EngineInstanceEvent event) {
        CallRecorded call = (CallRecorded) event;
        return new InstanceRecord(
                event.instance(),
                RuleSetName.DOCUMENTED,
                call.call().at(),
                117L,
                call.ended() == null
                        ? before == null ? Map.of() : before.headers()
                        : Map.of(DATABASE, HeaderSlots.UNKNOWN));
    }

    @Override
    public List<BackupDossier> dossiersAfter(
            @Nullable InstanceRecord before,
            InstanceRecord instance,
            @Nullable BackupDossier latest,
            EngineInstanceEvent event,
            long position) {
        beforeEach.accept(position);
        CallRecorded call = (CallRecorded) event;
        if (call.began() != null) {
            return List.of(begun(call, position));
        }
        if (latest == null || call.backup() == null) {
            return List.of();
        }
        return List.of(continued(latest, call, position));
    }

    @Override
    public @Nullable RefusedBegin refusedBegin(InstanceRecord instance, EngineInstanceEvent event, long position) {
        CallRecorded call = (CallRecorded) event;
        return call.call().function().operation() == Operation.BEGIN && call.began() == null
                ? new RefusedBegin(
                        position,
                        event.instance(),
                        instance.rules(),
                        null,
                        call.call().at(),
                        call.answer(),
                        call.call().observed(),
                        call.ruleId(),
                        call.origin().source())
                : null;
    }

    private static BackupDossier begun(CallRecorded call, long position) {
        var start = Objects.requireNonNull(call.began());
        BackupRecord record = new BackupRecord(
                start.backup(),
                RuleSetName.DOCUMENTED,
                start.scope(),
                null,
                BackupOutcome.IN_PROGRESS,
                null,
                null,
                null,
                null,
                start.at(),
                null,
                position,
                position,
                List.of(new DatabaseRecord(DATABASE, true, true, 0L, null, null, false, null)),
                new LogsRecord(false, null, null),
                false,
                null,
                null,
                1,
                0L,
                List.of(Finding.at(position, "BEGUN", Severity.INFO, "it began", null)));
        return new BackupDossier(
                record,
                DATABASE,
                call.call().at(),
                new TreeSet<>(List.of(call.origin().source())));
    }

    private static BackupDossier continued(BackupDossier latest, CallRecorded call, long position) {
        BackupRecord before = latest.record();
        var end = call.ended();
        BackupRecord record = new BackupRecord(
                before.id(),
                before.rules(),
                before.scope(),
                end == null ? null : end.kind(),
                end == null ? BackupOutcome.IN_PROGRESS : end.outcome(),
                end == null ? null : end.code(),
                end == null ? null : call.answer(),
                end == null ? null : call.call().observed(),
                end == null ? null : Assessment.VALID,
                before.beganAt(),
                end == null ? null : call.call().at(),
                before.firstPosition(),
                position,
                before.databases(),
                before.logs(),
                false,
                end == null ? null : end.truncateDone(),
                null,
                before.calls() + 1,
                Objects.requireNonNull(before.bytes()) + 65536,
                List.of(before.findings().getFirst().again(position)));
        TreeSet<String> sources = new TreeSet<>(latest.sources());
        sources.add(call.origin().source());
        return new BackupDossier(
                record, end == null ? latest.reading() : null, call.call().at(), sources);
    }
}
