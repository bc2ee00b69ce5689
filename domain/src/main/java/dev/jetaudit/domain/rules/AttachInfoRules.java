package dev.jetaudit.domain.rules;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.CallEffect;
import java.util.List;

/** JetGetAttachInfo(Instance). */
final class AttachInfoRules {

    private static final String PAGE = "JetGetAttachInfo page; engine ErrBKGetAttachInfo";

    static final List<Rule> ROWS = new RuleTable()
            .include(EntryRules.STREAMING_CALL)
            .row("ATTACHINFO-01")
            .when("no backup runs", s -> Match.when(s.idle()))
            .answers(JetErr.NO_BACKUP)
            .cites(PAGE)
            .row("ATTACHINFO-02", RuleSets.SINCE_XP)
            .when("JetStopBackup was called", s -> Match.when(s.stopRequested()))
            .answers(JetErr.BACKUP_ABORT_BY_SERVER)
            .cites(PAGE)
            .documented("ATTACHINFO-03")
            .when("the backup is incremental", s -> Match.when(s.isIncremental()))
            .answers(JetErr.INVALID_BACKUP_SEQUENCE)
            .does("the backup is cancelled", s -> Endings.failed(s, JetErr.INVALID_BACKUP_SEQUENCE))
            .undetermined(EntryRules.LITERALLY_FOR_A_CALL, "C9")
            .cites("JetGetAttachInfo page")
            .engine("ATTACHINFO-04")
            .when("the backup is incremental", s -> Match.when(s.isIncremental()))
            .answers(JetErr.INVALID_BACKUP_SEQUENCE)
            .cites("engine ErrBKGetAttachInfo")
            .row("ATTACHINFO-05")
            .answers(JetErr.SUCCESS)
            .does("a list that was not clipped replaces the attached databases", AttachInfoRules::listed)
            .undetermined(
                    "in the logs phase the page is silent, the engine answers 0; cbActual is taken to count bytes, as"
                            + " cbMax does",
                    "C24")
            .cites(PAGE)
            .include(EntryRules.STOPPED_BY_A_LATER_CODE)
            .documented("ATTACHINFO-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("the backup is cancelled", Failures::cancel)
            .cites("JetGetAttachInfo page")
            .engine("ATTACHINFO-91")
            .when("memory runs out", s -> EntryRules.reports(s, JetErr.OUT_OF_MEMORY))
            .does("the backup ends", Failures::cancel)
            .cites("engine ErrBKGetAttachInfo")
            .engine("ATTACHINFO-92")
            .when("the engine reports another failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites("engine JetGetAttachInfo: a list that cannot be converted is not the backup's concern")
            .rows();

    private AttachInfoRules() {}

    private static Consequence listed(Situation s) {
        List<WindowsPath> databases = s.call().out().databases();
        return databases == null || LogArithmetic.isClipped(s.call())
                ? Consequence.NOTHING
                : Consequence.of(new CallEffect.DatabasesListed(databases));
    }
}
