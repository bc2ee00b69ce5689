package dev.jetaudit.domain.rules;

import static dev.jetaudit.domain.state.InstanceConditions.Unavailability.LOG_DISK_FULL;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.domain.state.InstanceConditions;
import java.util.List;
import java.util.Set;

/** What refuses a call before its own rows are read: conditions of the whole instance. None of them touches a backup. */
final class EntryRules {

    /** Codes that tell of the instance, not of the backup; observed without a fact against them, they are accepted. */
    static final Set<JetErr> CONDITIONS_OF_THE_INSTANCE = Set.of(
            JetErr.RUNNING_IN_MULTI_INSTANCE_MODE,
            JetErr.CLIENT_REQUEST_TO_STOP_JET_SERVICE,
            JetErr.INSTANCE_UNAVAILABLE,
            JetErr.INSTANCE_UNAVAILABLE_LOG_DISK_FULL,
            JetErr.TERM_IN_PROGRESS,
            JetErr.RESTORE_IN_PROGRESS,
            JetErr.NOT_INITIALIZED,
            JetErr.LOGGING_DISABLED,
            JetErr.LOG_WRITE_FAIL,
            JetErr.BACKUP_NOT_ALLOWED_YET,
            new JetErr(-519),
            new JetErr(-529),
            new JetErr(-1115));

    /** Why a failure that the pages say cancels does so also where nothing was tried. */
    static final String LITERALLY_FOR_A_CALL =
            "the words 'failure cancels' are taken literally for a call out of order";

    static final String LITERALLY_FOR_A_PARAMETER =
            "the words 'failure cancels' are taken literally for a bad parameter";

    static final List<Rule> NOT_YET = new RuleTable()
            .row("ENTRY-08", RuleSets.PAGES_2000)
            .when(
                    "the function came with Windows XP",
                    s -> Match.when(cameWithXp(s.call().function())))
            .answers(JetErr.INVALID_PARAMETER)
            .remarks("FUNCTION-NOT-YET", Severity.WARNING, "Windows 2000 does not have this function")
            .undetermined(
                    "the code stands for a function that cannot be linked; of JetBeginExternalBackupInstance and"
                            + " JetStopBackup the text says Windows XP, the requirements say 2000: the text is taken",
                    "C18")
            .cites("each Instance page; JetStopBackup and JetExternalRestore2 pages")
            .rows();

    static final List<Rule> LEGACY_FORM = new RuleTable()
            .row("ENTRY-01", RuleSets.SINCE_XP)
            .when("the call names no instance, and the engine runs in multi-instance mode", EntryRules::multiInstance)
            .answers(JetErr.RUNNING_IN_MULTI_INSTANCE_MODE)
            .cites("each page's row JET_errRunningInMultiInstanceMode; engine ErrRUNINSTCheckOneInstMode")
            .rows();

    static final List<Rule> SERVICE_STOPPED = new RuleTable()
            .row("ENTRY-02")
            .when(
                    "JetStopService was called, JetInit not since",
                    s -> stands(s.state().conditions().serviceStopped()))
            .answers(JetErr.CLIENT_REQUEST_TO_STOP_JET_SERVICE)
            .cites("each page's row JET_errClientRequestToStopJetService; engine INST::ErrAPIEnter")
            .rows();

    static final List<Rule> UNAVAILABLE = new RuleTable()
            .engine("ENTRY-03")
            .when(
                    "the instance is unavailable because the log disk is full",
                    s -> stands(s.state().conditions().unavailable() == LOG_DISK_FULL))
            .answers(JetErr.INSTANCE_UNAVAILABLE_LOG_DISK_FULL)
            .cites("engine INST::ErrAPIEnter")
            .row("ENTRY-04", RuleSets.SINCE_XP)
            .when(
                    "the instance is unavailable after a fatal error",
                    s -> stands(s.state().conditions().unavailable() != null))
            .answers(JetErr.INSTANCE_UNAVAILABLE)
            .cites("each page's row JET_errInstanceUnavailable; engine INST::ErrAPIEnter")
            .rows();

    static final List<Rule> DOWN_OR_RESTORING = new RuleTable()
            .row("ENTRY-05")
            .when(
                    "the instance is terminating",
                    s -> Match.exceptional(conditions(s).terminating()))
            .answers(JetErr.TERM_IN_PROGRESS)
            .cites("each page's row JET_errTermInProgress; engine INST::ErrAPIEnter")
            .row("ENTRY-06")
            .when(
                    "a restore runs on the instance",
                    s -> Match.exceptional(conditions(s).restoring()))
            .answers(JetErr.RESTORE_IN_PROGRESS)
            .cites("each page's row JET_errRestoreInProgress; engine INST::ErrAPIEnter")
            .row("ENTRY-07")
            .when(
                    "JetTerm was accepted, JetInit not called since",
                    s -> stands(conditions(s).down()))
            .answers(JetErr.NOT_INITIALIZED)
            .cites("each page's row JET_errNotInitialized; engine INST::ErrAPIEnter")
            .rows();

    /** All of them, in the order in which the engine tests them. */
    static final List<Rule> BACKUP_CALL = new RuleTable()
            .include(NOT_YET)
            .include(LEGACY_FORM)
            .include(SERVICE_STOPPED)
            .include(UNAVAILABLE)
            .include(DOWN_OR_RESTORING)
            .row("ENTRY-90")
            .when("the engine reports another condition of the instance", EntryRules::reportsACondition)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites("engine INST::ErrAPIEnter, ErrBKBeginExternalBackup")
            .rows();

    /** Stands before the rows of a call that belongs inside a streaming backup. */
    static final List<Rule> DURING_A_SNAPSHOT = new RuleTable()
            .engine("ENTRY-09")
            .when("a shadow copy is frozen, or thawed and not over", s -> Match.when(s.inSnapshot()))
            .answers(JetErr.NO_BACKUP)
            .undetermined(
                    "the engine marks the instance as for a streaming backup; what a streaming call then meets was"
                            + " not followed in its source, so the pages' answer is taken")
            .cites("engine JetOSSnapshotFreeze, io.cxx")
            .rows();

    /** The same for such a call. */
    static final List<Rule> STREAMING_CALL = new RuleTable()
            .include(BACKUP_CALL)
            .include(DURING_A_SNAPSHOT)
            .engine("ENTRY-92")
            .when(
                    "the engine reports JET_errInvalidParameter, which no row derives",
                    s -> reports(s, JetErr.INVALID_PARAMETER))
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites("engine ErrFindPinst: it is tested before the backup is looked at")
            .rows();

    /** Not tried first but last, among the failures that only the engine can report. */
    static final List<Rule> STOPPED_BY_A_LATER_CODE = new RuleTable()
            .row("ENTRY-91", RuleSets.PAGES_2000)
            .when(
                    "the engine reports -801, which came with Windows XP",
                    s -> Match.when(
                            JetErr.BACKUP_ABORT_BY_SERVER.equals(s.call().engineAnswer())))
            .does("the backup is to fail its next calls", EntryRules::stop)
            .remarks("CODE-NOT-YET", Severity.WARNING, "Windows 2000 does not have the code -801")
            .cites("each page's row JET_errBackupAbortByServer")
            .rows();

    private EntryRules() {}

    private static boolean cameWithXp(ApiFunction function) {
        return function.form() == ApiFunction.Form.INSTANCE
                || function == ApiFunction.STOP_BACKUP
                || function == ApiFunction.EXTERNAL_RESTORE_2;
    }

    static Consequence stop(Situation s) {
        return s.idle() ? Consequence.NOTHING : Consequence.of(new CallEffect.BackupStopRequested());
    }

    static Match reports(Situation s, JetErr code) {
        return Match.when(code.equals(s.call().engineAnswer()));
    }

    private static Match reportsACondition(Situation s) {
        JetErr reported = s.call().engineAnswer();
        return Match.when(reported != null && CONDITIONS_OF_THE_INSTANCE.contains(reported));
    }

    private static InstanceConditions conditions(Situation s) {
        return s.state().conditions();
    }

    private static Match multiInstance(Situation s) {
        return s.call().function().form() == ApiFunction.Form.LEGACY
                ? Match.exceptional(conditions(s).multiInstance())
                : Match.NO;
    }

    /** A condition that somebody said to hold; that it does not hold is only presumed. */
    private static Match stands(boolean said) {
        return said ? Match.YES : Match.PRESUMED_NOT;
    }
}
