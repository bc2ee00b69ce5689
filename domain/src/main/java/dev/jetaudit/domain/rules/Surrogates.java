package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.domain.state.RunningBackup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a surrogate backup begins and ends: one that another server makes, and tells this one of. */
final class Surrogates {

    private Surrogates() {}

    static Consequence begin(Situation s) {
        Consequence before = s.busy() ? Endings.neverEnded(s) : Consequence.NOTHING;
        BackupStart start = new BackupStart(
                new BackupId(s.state().id(), s.state().backups() + 1),
                BackupScope.SURROGATE,
                s.call().at(),
                Phase.SURROGATE,
                List.copyOf(s.state().attached().databases()),
                s.state().attached().listed(),
                BackupKind.of(s.has(Grbit.BACKUP_INCREMENTAL), true));
        return new Consequence(new CallEffect.SurrogateLogsNamed(named(s)), start, before.ended(), List.of());
    }

    static Consequence completed(Situation s) {
        RunningBackup backup = running(s);
        BackupKind planned = backup == null ? null : backup.planned();
        if (backup == null || planned == null) {
            return Consequence.NOTHING;
        }
        boolean truncated = s.has(Grbit.END_TRUNCATE_DONE);
        BackupKind kind = BackupKind.of(planned.isLogsOnly(), truncated);
        GenerationRange set = backup.logs().range();
        List<Stamp> stamps = s.state().attached().databases().stream()
                .map(database -> new Stamp(
                        database, kind.field(), set == null ? null : set.low(), set == null ? null : set.high(), true))
                .toList();
        boolean silent = s.has(Grbit.END_NO_HEADER_UPDATE);
        return Consequence.ending(new BackupEnd(
                backup.id(), BackupOutcome.COMPLETED, JetErr.SUCCESS, kind, truncated, silent ? List.of() : stamps));
    }

    static Consequence aborted(Situation s) {
        return ended(s, BackupOutcome.ABORTED_BY_CALLER, JetErr.BACKUP_ABORT_BY_CALLER);
    }

    static Consequence abortedByServer(Situation s) {
        return ended(s, BackupOutcome.ABORTED_BY_SERVER, JetErr.BACKUP_ABORT_BY_SERVER);
    }

    /** The End of another family ended it. */
    static Consequence failed(Situation s, JetErr code) {
        return ended(s, BackupOutcome.FAILED, code);
    }

    private static Consequence ended(Situation s, BackupOutcome outcome, JetErr code) {
        RunningBackup backup = running(s);
        return backup == null
                ? Consequence.NOTHING
                : Consequence.ending(new BackupEnd(backup.id(), outcome, code, null, false, List.of()));
    }

    private static @Nullable RunningBackup running(Situation s) {
        return s.in(Phase.SURROGATE) ? s.state().backup() : null;
    }

    private static @Nullable GenerationRange named(Situation s) {
        Long low = s.call().in().genLow();
        Long high = s.call().in().genHigh();
        return low == null || high == null || low > high ? null : new GenerationRange(low, high);
    }
}
