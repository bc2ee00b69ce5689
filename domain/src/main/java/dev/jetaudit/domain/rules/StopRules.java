package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.instance.CallEffect;
import java.util.List;

/** JetStopBackup(Instance) and JetStopService(Instance)(2). */
final class StopRules {

    private static final long PARTIAL =
            Grbit.STOP_SERVICE_BACKGROUND_TASKS | Grbit.STOP_SERVICE_QUIESCE_CACHES | Grbit.STOP_SERVICE_RESUME;

    static final List<Rule> STOP_BACKUP = new RuleTable()
            .include(EntryRules.NOT_YET)
            .include(EntryRules.LEGACY_FORM)
            .inPlaceOf("ENTRY-01", "STOP-03")
            .undetermined("the page's text on this code is that of JetStopService; taken as everywhere", "C25")
            .cites("JetStopBackup page; engine ErrRUNINSTCheckOneInstMode")
            .row("STOP-01")
            .when("a streaming or surrogate backup runs", s -> Match.when(!s.idle() || s.in(Phase.SURROGATE)))
            .answers(JetErr.SUCCESS)
            .does("the backup is to fail its next calls", _ -> Consequence.of(new CallEffect.BackupStopRequested()))
            .cites("JetStopBackup page; engine JetStopBackupInstance")
            .row("STOP-02")
            .answers(JetErr.SUCCESS)
            .undetermined(
                    "the page is silent without a backup; the engine sets a mark that the next Begin erases and that a"
                            + " shadow copy does not heed")
            .cites("JetStopBackup page; engine JetStopBackupInstance")
            .row("STOP-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites("JetStopBackup page")
            .rows();

    static final List<Rule> STOP_SERVICE = new RuleTable()
            .include(EntryRules.NOT_YET)
            .row("SERVICE-05", RuleSets.PAGES_XP_AND_2003)
            .when("the function came with Windows 8", s -> Match.when(isInstance2(s)))
            .answers(JetErr.INVALID_PARAMETER)
            .remarks("FUNCTION-NOT-YET", Severity.WARNING, "before Windows 8 there is no such function")
            .undetermined("the code stands for a function that cannot be linked")
            .cites("JetStopServiceInstance2 page")
            .include(EntryRules.LEGACY_FORM)
            .engine("SERVICE-01")
            .when("Instance2 sets the reserved bit", s -> Match.when(s.has(Grbit.STOP_SERVICE_RESERVED)))
            .answers(JetErr.INVALID_GRBIT)
            .cites("engine JetStopServiceInstance2")
            .engine("SERVICE-02")
            .when("Instance2 asks to resume after everything was stopped", StopRules::resumesTooLate)
            .answers(JetErr.CLIENT_REQUEST_TO_STOP_JET_SERVICE)
            .cites("engine JetStopServiceInstance2")
            .row("SERVICE-03")
            .when("Instance2 stops only a part, or resumes", s -> Match.when(s.has(PARTIAL)))
            .answers(JetErr.SUCCESS)
            .cites("JetStopServiceInstance2 page, header jethdr.w; engine JetStopServiceInstance2")
            .row("SERVICE-04")
            .answers(JetErr.SUCCESS)
            .does("the instance serves no more calls", _ -> Consequence.of(new CallEffect.ServiceStopped()))
            .cites("JetStopService page; engine JetStopServiceInstance2")
            .row("SERVICE-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites("JetStopService page")
            .rows();

    private StopRules() {}

    private static boolean isInstance2(Situation s) {
        return s.call().function() == ApiFunction.STOP_SERVICE_INSTANCE_2;
    }

    private static Match resumesTooLate(Situation s) {
        return Match.when(
                s.has(Grbit.STOP_SERVICE_RESUME) && s.state().conditions().serviceStopped());
    }
}
