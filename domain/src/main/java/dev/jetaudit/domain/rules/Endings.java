package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.domain.state.DatabaseCopy;
import dev.jetaudit.domain.state.RunningBackup;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways in which a backup ends, and what each writes to the database headers. */
final class Endings {

    private Endings() {}

    /** The backup completed: its kind follows from scope and truncation, and the headers are stamped. */
    static Consequence completed(Situation s) {
        RunningBackup backup = s.streaming();
        if (backup == null) {
            return Consequence.NOTHING;
        }
        KindRules.Ruling ruling = KindRules.decide(s);
        BackupKind kind = backup.scope() == null ? null : BackupKind.of(backup.scope(), ruling.truncated());
        List<Stamp> stamps = kind == null || leavesHeadersAlone(s) ? List.of() : stamps(s, backup, kind);
        BackupEnd end = new BackupEnd(
                backup.id(), BackupOutcome.COMPLETED, JetErr.SUCCESS, kind, ruling.truncateDone(), stamps);
        return new Consequence(new CallEffect.Nothing(), null, end, ruling.unknown());
    }

    static Consequence abortedByCaller(Situation s) {
        return withoutStamp(s, s.streaming(), BackupOutcome.ABORTED_BY_CALLER, JetErr.BACKUP_ABORT_BY_CALLER);
    }

    static Consequence abortedByServer(Situation s) {
        return withoutStamp(s, s.streaming(), BackupOutcome.ABORTED_BY_SERVER, JetErr.BACKUP_ABORT_BY_SERVER);
    }

    /** The failing call itself ended the backup. */
    static Consequence failed(Situation s, JetErr code) {
        return withoutStamp(s, s.streaming(), BackupOutcome.FAILED, code);
    }

    /** Not everything was retrieved, and the engine has no code to say so. */
    static Consequence incomplete(Situation s) {
        return withoutStamp(s, s.streaming(), BackupOutcome.FAILED, null);
    }

    /** Whatever backup runs, nobody ended it. */
    static Consequence neverEnded(Situation s) {
        return withoutStamp(s, s.state().backup(), BackupOutcome.NEVER_ENDED, null);
    }

    /** Returns what follows from the engine's own verdict on the running backup; on a surrogate one, a failure. */
    static Consequence byVerdict(Situation s, JetErr verdict) {
        if (s.in(Phase.SURROGATE)) {
            return Surrogates.failed(s, verdict);
        }
        if (verdict.isSuccess()) {
            return completed(s);
        }
        if (verdict.equals(JetErr.BACKUP_ABORT_BY_CALLER)) {
            return abortedByCaller(s);
        }
        return verdict.equals(JetErr.BACKUP_ABORT_BY_SERVER) ? abortedByServer(s) : failed(s, verdict);
    }

    /** Whether End says so, with a bit that came with Windows 7. */
    private static boolean leavesHeadersAlone(Situation s) {
        return s.call().function().operation() == Operation.END
                && s.has(Grbit.END_NO_HEADER_UPDATE)
                && RuleSets.SINCE_VISTA.contains(s.state().rules());
    }

    private static Consequence withoutStamp(
            Situation s, @Nullable RunningBackup backup, BackupOutcome outcome, @Nullable JetErr code) {
        if (backup == null) {
            return Consequence.NOTHING;
        }
        return Consequence.ending(new BackupEnd(
                backup.id(), outcome, code, null, KindRules.decide(s).truncateDone(), List.of()));
    }

    /**
     * A full stamps the attached databases that it copied completely, an incremental all attached ones (engine: {@code
     * ErrBKExternalBackupCleanUp}).
     */
    private static List<Stamp> stamps(Situation s, RunningBackup backup, BackupKind kind) {
        Set<WindowsPath> attached = s.state().attached().databases();
        Stream<WindowsPath> stamped = backup.scope() == BackupScope.FULL
                ? attached.stream().filter(database -> isCopied(backup.copyOf(database)))
                : attached.stream();
        GenerationRange set = backup.logs().range();
        Long low = set == null ? null : set.low();
        Long high = set == null ? null : set.high();
        return stamped.map(database -> new Stamp(database, kind.field(), low, high))
                .toList();
    }

    private static boolean isCopied(DatabaseCopy copy) {
        return copy.complete() && !copy.dropped();
    }
}
