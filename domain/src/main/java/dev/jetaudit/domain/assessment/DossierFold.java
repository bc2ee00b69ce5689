package dev.jetaudit.domain.assessment;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.FileKind;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.LogsRecord;
import dev.jetaudit.api.query.ShadowRecord;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Continues a dossier by one event; holds the parts of the record while they change. */
final class DossierFold {

    private final BackupRecord before;
    private @Nullable WindowsPath reading;
    private Instant lastAt;
    private SortedSet<String> sources;
    private List<DatabaseRecord> databases;
    private LogsRecord logs;
    private boolean truncated;
    private @Nullable GenerationSet deleted;
    private long calls;
    private @Nullable Long bytes;
    private long lastPosition;
    private final FindingList findings;

    private BackupOutcome outcome;
    private @Nullable JetErr outcomeCode;
    private @Nullable JetErr answer;
    private @Nullable JetErr observed;
    private @Nullable BackupKind kind;
    private @Nullable Boolean truncateDone;
    private @Nullable Instant endedAt;
    private @Nullable Assessment assessment;
    private @Nullable ShadowRecord shadow;

    DossierFold(BackupDossier dossier) {
        before = dossier.record();
        reading = dossier.reading();
        lastAt = dossier.lastAt();
        sources = dossier.sources();
        databases = before.databases();
        logs = before.logs();
        truncated = before.truncated();
        deleted = before.deleted();
        calls = before.calls();
        bytes = before.bytes();
        lastPosition = before.lastPosition();
        findings = new FindingList(before.findings());
        outcome = before.outcome();
        outcomeCode = before.outcomeCode();
        answer = before.answer();
        observed = before.observed();
        kind = before.kind();
        truncateDone = before.truncateDone();
        endedAt = before.endedAt();
        assessment = before.assessment();
        shadow = before.shadow();
    }

    /** Returns the dossier of a backup that begins, or turns out to run, with that call; the call itself is not yet in it. */
    static BackupDossier opened(RuleSetName rules, CallRecorded call, BackupStart start, long position) {
        boolean inferred = call.call().inferred();
        boolean streamed = start.scope() == null || start.scope().isStreamed();
        List<DatabaseRecord> attached = DatabaseFold.attached(start, inferred);
        BackupRecord record = new BackupRecord(
                start.backup(),
                rules,
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
                streamed ? attached : DatabaseFold.copiedUnseen(attached),
                new LogsRecord(false, null, inferred || !streamed ? null : GenerationSet.EMPTY),
                false,
                false,
                GenerationSet.EMPTY,
                0,
                inferred ? null : Long.valueOf(0),
                List.of(),
                streamed ? null : new ShadowRecord(start.planned(), null, null));
        return new BackupDossier(record, null, call.call().at(), Collections.emptySortedSet());
    }

    DossierFold noting(List<Finding> more) {
        findings.addAll(more);
        return this;
    }

    DossierFold calling(InstanceRecord instance, CallRecorded call, long position) {
        calls++;
        lastPosition = position;
        findings.addAll(CallFindings.of(instance, before, lastAt, call, position));
        lastAt = call.call().at();
        come(call.origin().source());
        apply(call.effect(), call.call().inferred());
        shadow = shadow == null ? null : ShadowFold.after(shadow, call);
        BackupEnd end = call.ended();
        if (end != null && end.backup().equals(before.id())) {
            end(instance, end, call, position);
        }
        return this;
    }

    BackupDossier dossier() {
        return new BackupDossier(record(), reading, lastAt, sources);
    }

    private BackupRecord record() {
        return new BackupRecord(
                before.id(),
                before.rules(),
                before.scope(),
                kind,
                outcome,
                outcomeCode,
                answer,
                observed,
                assessment,
                before.beganAt(),
                endedAt,
                before.firstPosition(),
                lastPosition,
                databases,
                logs,
                truncated,
                truncateDone,
                deleted,
                calls,
                bytes,
                findings.all(),
                shadow);
    }

    private void come(String source) {
        if (!sources.contains(source)) {
            SortedSet<String> more = new TreeSet<>(sources);
            more.add(source);
            sources = Collections.unmodifiableSortedSet(more);
        }
    }

    private void apply(CallEffect effect, boolean inferred) {
        switch (effect) {
            case CallEffect.DatabasesListed list -> listed(list.databases());
            case CallEffect.SnapshotFrozen frozen -> {
                // The volume holds logs, but no call shows which.
                fixed(null);
                if (frozen.databases() != null) {
                    listed(frozen.databases());
                }
            }
            case CallEffect.FileOpened file -> {
                reading = file.file();
                if (file.kind() == FileKind.DATABASE) {
                    databases = DatabaseFold.opened(databases, file, inferred);
                }
            }
            case CallEffect.FileRead read -> read(read);
            case CallEffect.FileClosed file -> closed(file, inferred);
            case CallEffect.DatabaseDropped drop -> {
                databases = DatabaseFold.dropped(databases, drop.database(), inferred);
                reading = drop.database().equals(reading) ? null : reading;
            }
            case CallEffect.LogsListed list -> fixed(list.set());
            case CallEffect.TruncationListed _ -> fixed(null);
            case CallEffect.LogsTruncated truncation -> truncated(truncation.deleted());
            case CallEffect.SnapshotTruncated truncation -> truncated(truncation.deleted());
            case CallEffect.SurrogateLogsNamed named -> fixed(named.set());
            case CallEffect.Nothing _,
                    CallEffect.LogPreparationFailed _,
                    CallEffect.LogPhaseEntered _,
                    CallEffect.BackupStopRequested _,
                    CallEffect.ServiceStopped _,
                    CallEffect.InstanceStarted _,
                    CallEffect.InstanceStopped _,
                    CallEffect.TerminationRefused _,
                    CallEffect.SnapshotPrepared _,
                    CallEffect.SnapshotJoined _,
                    CallEffect.SnapshotNotFrozen _,
                    CallEffect.SnapshotThawed _,
                    CallEffect.SnapshotTimedOut _,
                    CallEffect.SnapshotClosed _,
                    CallEffect.DatabaseAttached _,
                    CallEffect.DatabaseDetached _ -> {}
        }
    }

    private void listed(List<WindowsPath> attached) {
        List<DatabaseRecord> all = DatabaseFold.listed(databases, attached);
        databases = shadow == null ? all : DatabaseFold.copiedUnseen(all);
    }

    private void truncated(@Nullable GenerationSet more) {
        truncated = true;
        deleted = deleted == null || more == null ? null : deleted.plus(more);
    }

    private void read(CallEffect.FileRead read) {
        if (bytes != null) {
            bytes = read.bytes() == null ? null : Long.valueOf(bytes + read.bytes());
        }
        if (reading != null) {
            databases = DatabaseFold.read(databases, reading, read.total());
        }
    }

    private void closed(CallEffect.FileClosed file, boolean inferred) {
        reading = null;
        switch (file.kind()) {
            case DATABASE -> databases = DatabaseFold.closed(databases, file, inferred);
            case LOG -> {
                if (logs.read() != null && file.generation() != null && Boolean.TRUE.equals(file.complete())) {
                    logs = new LogsRecord(logs.fixed(), logs.set(), logs.read().plus(file.generation()));
                }
            }
            case OTHER -> {}
        }
    }

    private void fixed(@Nullable GenerationRange set) {
        logs = new LogsRecord(true, logs.set() == null ? set : logs.set(), logs.read());
    }

    private void end(InstanceRecord instance, BackupEnd end, CallRecorded call, long position) {
        outcome = end.outcome();
        outcomeCode = end.code();
        kind = end.kind();
        truncateDone = end.truncateDone();
        if (end.outcome() != BackupOutcome.NEVER_ENDED) {
            answer = call.answer();
            observed = call.call().observed();
            endedAt = call.call().at();
        }
        databases = DatabaseFold.stamped(databases, end.stamps());
        assessment = Assessments.of(record(), call.call().inferred());
        findings.addAll(EndFindings.of(instance, record(), call, position));
    }
}
