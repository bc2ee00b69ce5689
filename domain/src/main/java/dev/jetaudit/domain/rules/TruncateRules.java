package dev.jetaudit.domain.rules;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.instance.CallEffect;
import java.util.List;

/** JetTruncateLog(Instance). */
final class TruncateRules {

    private static final String BOTH = "JetTruncateLog page; engine ErrBKTruncateLog";

    static final List<Rule> ROWS = new RuleTable()
            .include(EntryRules.STREAMING_CALL)
            .row("TRUNC-01")
            .when("no backup runs", s -> Match.when(s.idle()))
            .answers(JetErr.NO_BACKUP)
            .cites(BOTH)
            .row("TRUNC-02", RuleSets.SINCE_2003)
            .when("JetStopBackup was called", s -> Match.when(s.stopRequested()))
            .answers(JetErr.BACKUP_ABORT_BY_SERVER)
            .cites(BOTH)
            .row("TRUNC-07", RuleSets.PAGES_XP)
            .when("JetStopBackup was called", s -> Match.when(s.stopRequested()))
            .answers(JetErr.INVALID_BACKUP_SEQUENCE)
            .undetermined(
                    "new calls fail, but here -801 came with Windows Server 2003; the page's code for a call that may"
                            + " not come now is taken",
                    "C3")
            .cites("JetTruncateLog and JetStopBackup pages")
            .row("TRUNC-03")
            .when("a file is open", s -> Match.when(s.open() != null))
            .answers(JetErr.INVALID_BACKUP_SEQUENCE)
            .cites(BOTH)
            .row("TRUNC-04")
            .when("the log set is not fixed", TruncateRules::notFixed)
            .answers(JetErr.INVALID_BACKUP_SEQUENCE)
            .undetermined("the page is silent on the order; the engine's is taken", "C11")
            .cites(BOTH)
            .engine("TRUNC-05")
            .when("the generations read add up to less than those of the log set", TruncateRules::sumTestFails)
            .answers(JetErr.LOG_FILE_NOT_COPIED)
            .does("nothing is deleted; the databases phase is over", TruncateRules::logPhase)
            .cites("engine ErrBKTruncateLog, event 520")
            .row("TRUNC-06")
            .answers(JetErr.SUCCESS)
            .does("the deletable logs are deleted, the databases phase is over", TruncateRules::truncated)
            .undetermined(
                    "logs are deleted on the promise that the backup completes; they stay deleted if it does not", "C6")
            .cites(BOTH)
            .row("TRUNC-92", RuleSets.PAGES_BEFORE_2003)
            .when(
                    "the engine reports -801, which came with Windows Server 2003",
                    s -> Match.when(
                            JetErr.BACKUP_ABORT_BY_SERVER.equals(s.call().engineAnswer())))
            .does("the backup is to fail its next calls", EntryRules::stop)
            .remarks("CODE-NOT-YET", Severity.WARNING, "before Windows Server 2003 it does not have the code -801")
            .cites("JetTruncateLog page")
            .documented("TRUNC-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing is known to have changed", _ -> Consequence.NOTHING)
            .undetermined("the phase may have advanced and some logs may be gone; nothing is supposed of either")
            .cites("JetTruncateLog page")
            .engine("TRUNC-91")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("some logs may be deleted; they count as truncated", TruncateRules::partlyTruncated)
            .cites("engine ErrBKTruncateLog: the mark is set before the deletion")
            .rows();

    private TruncateRules() {}

    /** An event log may have lost the event that shows the log set being fixed. */
    private static Match notFixed(Situation s) {
        boolean fixed = s.backup().logs().fixed();
        return !fixed && s.call().inferred() ? Match.PRESUMED_NOT : Match.when(!fixed);
    }

    private static Match sumTestFails(Situation s) {
        if (s.call().inferred()) {
            return Match.PRESUMED_NOT;
        }
        GenerationRange set = s.backup().logs().range();
        return Match.known(set == null ? null : s.backup().logs().copiedSum() < set.sum());
    }

    private static Consequence logPhase(Situation s) {
        return s.idle() ? Consequence.NOTHING : Consequence.of(new CallEffect.LogPhaseEntered());
    }

    private static Consequence truncated(Situation s) {
        return s.idle()
                ? Consequence.NOTHING
                : Consequence.of(new CallEffect.LogsTruncated(LogArithmetic.deletable(s)));
    }

    private static Consequence partlyTruncated(Situation s) {
        return s.idle() ? Consequence.NOTHING : Consequence.of(new CallEffect.LogsTruncated(null));
    }
}
