package dev.jetaudit.domain.rules;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.instance.CallEffect;
import java.util.List;
import java.util.function.Function;

/** JetGetLogInfo(Instance)(2) and JetGetTruncateLogInfoInstance, which fix the log set alike and differ in what they list. */
final class LogInfoRules {

    static final List<Rule> LOG_INFO = rows(
            "LOGINFO",
            "JetGetLogInfo page; engine ErrBKGetLogInfo",
            new Choice(List.of("C9"), EntryRules.LITERALLY_FOR_A_CALL),
            "the log set is fixed, the databases phase is over",
            s -> new CallEffect.LogsListed(LogArithmetic.listedRange(s.call())));

    static final List<Rule> TRUNCATE_INFO = rows(
            "TRUNCINFO",
            "JetGetTruncateLogInfoInstance page; engine ErrBKGetTruncateLogInfo",
            new Choice(
                    List.of("C9", "C20"),
                    EntryRules.LITERALLY_FOR_A_CALL
                            + "; the page prints the function's name where this code must be meant"),
            "the log set is fixed, the databases phase is over; the listed logs are deletable",
            s -> new CallEffect.TruncationListed(LogArithmetic.listedSet(s.call())));

    private static final JetErr BUFFER_TOO_SMALL = new JetErr(-1038);

    private LogInfoRules() {}

    private static List<Rule> rows(
            String id, String both, Choice outOfOrder, String then, Function<Situation, CallEffect> effect) {
        return new RuleTable()
                .include(EntryRules.STREAMING_CALL)
                .row(id + "-01")
                .when("no backup runs", s -> Match.when(s.idle()))
                .answers(JetErr.NO_BACKUP)
                .cites(both)
                .row(id + "-02", RuleSets.SINCE_XP)
                .when("JetStopBackup was called", s -> Match.when(s.stopRequested()))
                .answers(JetErr.BACKUP_ABORT_BY_SERVER)
                .cites(both)
                .documented(id + "-03")
                .when("a file is open", s -> Match.when(s.open() != null))
                .answers(JetErr.INVALID_BACKUP_SEQUENCE)
                .does("the backup is cancelled", s -> Endings.failed(s, JetErr.INVALID_BACKUP_SEQUENCE))
                .undetermined(outOfOrder)
                .cites(both)
                .engine(id + "-04")
                .when("a file is open", s -> Match.when(s.open() != null))
                .answers(JetErr.INVALID_BACKUP_SEQUENCE)
                .cites("engine ErrBKIPrepareLogInfo")
                .engine(id + "-05")
                .when("incremental, first request: logs are gone that it needs", LogInfoRules::gap)
                .answers(JetErr.MISSING_FILE_TO_BACKUP)
                .does("the log set is not fixed", LogInfoRules::notPrepared)
                .cites("engine ErrBKIPrepareLogFiles, event 459")
                .row(id + "-07", RuleSets.PAGES_2000)
                .when("the list names patch files", LogInfoRules::namesPatchFiles)
                .answers(JetErr.SUCCESS)
                .does(then, s -> s.idle() ? Consequence.NOTHING : Consequence.of(effect.apply(s)))
                .remarks("PATCH-FILES", Severity.INFO, "patch files are listed; whether they were copied is not judged")
                .undetermined(
                        "a client copies the patch files that there are; the page does not say what one less means")
                .cites("JetBeginExternalBackup page, remarks")
                .row(id + "-06")
                .answers(JetErr.SUCCESS)
                .does(then, s -> s.idle() ? Consequence.NOTHING : Consequence.of(effect.apply(s)))
                .undetermined(
                        "names of five and of eight digits, .log and .jtx are read alike; cbActual is taken to count"
                                + " bytes, as cbMax does",
                        "C21",
                        "C24")
                .cites(both)
                .include(EntryRules.STOPPED_BY_A_LATER_CODE)
                .documented(id + "-90")
                .when("the engine reports a failure that no row derives", _ -> Match.YES)
                .does("the backup is cancelled", Failures::cancel)
                .cites(both)
                .engine(id + "-91")
                .when("memory runs out once the log set is prepared", LogInfoRules::listFailed)
                .does("the backup ends", Failures::cancel)
                .cites("engine ErrBKIGetLogInfo")
                .engine(id + "-93")
                .when(
                        "the buffer is too small for the list in 8-bit characters",
                        s -> EntryRules.reports(s, BUFFER_TOO_SMALL))
                .does(then, s -> s.idle() ? Consequence.NOTHING : Consequence.of(effect.apply(s)))
                .cites("engine JetGetLogInfo, JetGetTruncateLogInfo: converted once the W form has succeeded")
                .engine(id + "-92")
                .when("the engine reports a failure that no row derives", _ -> Match.YES)
                .does("the log set is not fixed", LogInfoRules::notPrepared)
                .cites("engine ErrBKIPrepareLogFiles, whose errors end nothing")
                .rows();
    }

    private static Match namesPatchFiles(Situation s) {
        List<WindowsPath> files = s.call().out().files();
        return Match.when(files != null && files.stream().anyMatch(OpenRules::isPatchFile));
    }

    private static Match gap(Situation s) {
        boolean firstRequest = s.isIncremental() && !s.backup().logs().prepared();
        return firstRequest ? Match.known(LogArithmetic.hasGap(s.state())) : Match.NO;
    }

    private static Match listFailed(Situation s) {
        boolean prepared = !s.idle() && s.backup().logs().prepared();
        return Match.when(prepared && JetErr.OUT_OF_MEMORY.equals(s.call().engineAnswer()));
    }

    private static Consequence notPrepared(Situation s) {
        return s.idle() ? Consequence.NOTHING : Consequence.of(new CallEffect.LogPreparationFailed());
    }
}
