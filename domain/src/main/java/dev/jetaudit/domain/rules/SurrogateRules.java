package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.header.BackupType;
import java.util.List;

/** JetBeginSurrogateBackup and JetEndSurrogateBackup. No page describes them, so every rule set takes the engine's rows. */
final class SurrogateRules {

    private static final String ENGINE_BEGIN = "engine JetBeginSurrogateBackup, ErrBKBeginExternalBackup";
    private static final String ENGINE_END = "engine JetEndSurrogateBackup, ErrBKExternalBackupCleanUp";
    private static final String NO_PAGE = "no page describes the function; the engine's way is taken";
    private static final long BITS = Grbit.BACKUP_INCREMENTAL | Grbit.BACKUP_SURROGATE | Grbit.INTERNAL_COPY;

    static final List<Rule> BEGIN = new RuleTable()
            .include(EntryRules.BACKUP_CALL)
            .row("SURRBEGIN-01")
            .when("a JetTerm was refused since the instance started", SnapshotPrepareRules::isDisallowed)
            .answers(JetErr.BACKUP_NOT_ALLOWED_YET)
            .cites(ENGINE_BEGIN)
            .row("SURRBEGIN-02")
            .when("the first log generation lies above the last", SurrogateRules::isBackwards)
            .answers(JetErr.INVALID_PARAMETER)
            .cites(ENGINE_BEGIN)
            .row("SURRBEGIN-03")
            .when("the last log generation lies above the current one", _ -> Match.PRESUMED_NOT)
            .answers(JetErr.INVALID_PARAMETER)
            .undetermined("no evidence states the current generation: it is taken from the engine's word")
            .cites(ENGINE_BEGIN)
            .row("SURRBEGIN-04")
            .when("logging is off", SurrogateRules::loggingIsOff)
            .answers(JetErr.LOGGING_DISABLED)
            .cites(ENGINE_BEGIN)
            .row("SURRBEGIN-05")
            .when("the grbit has other bits than 0x1, 0x20 and 0x40", s -> Match.when(s.hasOtherThan(BITS)))
            .answers(JetErr.INVALID_GRBIT)
            .cites(ENGINE_BEGIN)
            .row("SURRBEGIN-06")
            .when(
                    "circular logging is on",
                    s -> Match.exceptional(s.state().logFacts().circular()))
            .answers(JetErr.INVALID_BACKUP)
            .cites(ENGINE_BEGIN)
            .row("SURRBEGIN-11")
            .when("the grbit has 0x40, an internal copy", s -> Match.when(s.has(Grbit.INTERNAL_COPY)))
            .answers(JetErr.INVALID_GRBIT)
            .cites(ENGINE_BEGIN)
            .row("SURRBEGIN-07")
            .when("a surrogate backup runs", s -> Match.when(s.in(Phase.SURROGATE)))
            .answers(JetErr.SURROGATE_BACKUP_IN_PROGRESS)
            .cites(ENGINE_BEGIN)
            .row("SURRBEGIN-08")
            .when("another backup runs", s -> Match.when(s.busy()))
            .answers(JetErr.BACKUP_IN_PROGRESS)
            .cites(ENGINE_BEGIN)
            .row("SURRBEGIN-09")
            .when("incremental, and an attached database had no full of the type OSSnapshot", SurrogateRules::noFull)
            .answers(JetErr.MISSING_FULL_BACKUP)
            .cites(ENGINE_BEGIN)
            .row("SURRBEGIN-10")
            .answers(JetErr.SUCCESS)
            .does("a surrogate backup begins", Surrogates::begin)
            .undetermined(NO_PAGE)
            .cites(ENGINE_BEGIN)
            .row("SURRBEGIN-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("no backup begins", _ -> Consequence.NOTHING)
            .cites(ENGINE_BEGIN)
            .rows();

    static final List<Rule> END = new RuleTable()
            .include(EntryRules.BACKUP_CALL)
            .row("SURREND-01")
            .when("End says neither Normal nor Abort, or both", SurrogateRules::contradictsItself)
            .answers(JetErr.INVALID_PARAMETER)
            .cites(ENGINE_END)
            .row("SURREND-02")
            .when("no backup runs", s -> Match.when(!s.busy()))
            .answers(JetErr.NO_BACKUP)
            .cites(ENGINE_END)
            .row("SURREND-03")
            .when("a shadow copy is frozen, or thawed and not over", s -> Match.when(s.inSnapshot()))
            .answers(JetErr.NO_BACKUP)
            .undetermined("the engine marks the instance as for a streaming backup; what this call then meets was not"
                    + " followed in its source")
            .cites(ENGINE_END)
            .row("SURREND-04")
            .when("a streaming backup runs", s -> Match.when(!s.idle()))
            .answers(JetErr.SUCCESS)
            .does("the streaming backup ends, failed", s -> Endings.failed(s, JetErr.BACKUP_IN_PROGRESS))
            .cites(ENGINE_END + ", event 214")
            .row("SURREND-05")
            .when("End says Abort", s -> Match.when(s.has(Grbit.END_ABORT)))
            .answers(JetErr.SUCCESS)
            .does("the backup ends, aborted by the caller", Surrogates::aborted)
            .cites(ENGINE_END + ", event 215")
            .row("SURREND-06")
            .when("JetStopBackup was called", s -> Match.when(s.stopRequested()))
            .answers(JetErr.SUCCESS)
            .does("the backup ends, aborted by the server", Surrogates::abortedByServer)
            .cites(ENGINE_END + ", event 226")
            .row("SURREND-07")
            .answers(JetErr.SUCCESS)
            .does("the backup ends, completed", Surrogates::completed)
            .undetermined(NO_PAGE)
            .cites(ENGINE_END + ", event 213")
            .row("SURREND-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("the backup goes on", _ -> Consequence.NOTHING)
            .cites(ENGINE_END)
            .rows();

    private SurrogateRules() {}

    private static Match isBackwards(Situation s) {
        Long low = s.call().in().genLow();
        Long high = s.call().in().genHigh();
        return Match.when(low != null && high != null && low > high);
    }

    private static Match loggingIsOff(Situation s) {
        Boolean on = s.state().conditions().logging();
        return Match.exceptional(on == null ? null : !on);
    }

    private static Match noFull(Situation s) {
        return s.has(Grbit.BACKUP_INCREMENTAL)
                ? Match.known(LogArithmetic.lacksAFull(s.state(), BackupType.OS_SNAPSHOT))
                : Match.NO;
    }

    private static Match contradictsItself(Situation s) {
        return s.grbitUnseen() ? Match.PRESUMED_NOT : Match.when(s.has(Grbit.END_NORMAL) == s.has(Grbit.END_ABORT));
    }
}
