package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.domain.state.AttachedDatabases;
import dev.jetaudit.domain.state.DatabaseCopy;
import dev.jetaudit.domain.state.RunningBackup;
import java.util.List;

/** JetEndExternalBackup, JetEndExternalBackupInstance, JetEndExternalBackupInstance2. */
final class EndRules {

    private static final String PAGE = "JetEndExternalBackup page";
    private static final String INCOMPLETE =
            "not every file of its scope was read to its end, for which Windows 2000 has no code";
    private static final String ENGINE = "engine ErrBKExternalBackupCleanUp";

    static final List<Rule> ROWS = new RuleTable()
            .include(EntryRules.BACKUP_CALL)
            .inPlaceOf("ENTRY-02", "END-13")
            .undetermined(
                    "End is not among the calls still allowed, yet nothing else could end the backup; it stays open"
                            + " until JetTerm2 stops it",
                    "C28")
            .cites(PAGE + ", JetStopService page; engine INST::ErrAPIEnter")
            .row("END-01", RuleSets.SINCE_XP)
            .when("Instance2 says neither Normal nor Abort, or both", EndRules::contradictsItself)
            .answers(JetErr.INVALID_PARAMETER)
            .undetermined("the page is silent; the engine's answer is taken", "C15")
            .cites("JetEndExternalBackupInstance2 page; engine ErrIsamEndExternalBackup")
            .include(EntryRules.DURING_A_SNAPSHOT)
            .engine("END-15")
            .when("a surrogate backup runs", s -> Match.when(s.in(Phase.SURROGATE)))
            .answers(JetErr.SUCCESS)
            .does("the surrogate backup ends, failed", s -> Surrogates.failed(s, JetErr.SURROGATE_BACKUP_IN_PROGRESS))
            .cites(ENGINE + ", event 214")
            .row("END-02")
            .when("no backup runs", s -> Match.when(s.idle()))
            .answers(JetErr.NO_BACKUP)
            .cites(PAGE + "; " + ENGINE)
            .row("END-03", RuleSets.PAGES_SINCE_2003)
            .when("JetStopBackup was called", s -> Match.when(s.stopRequested()))
            .answers(JetErr.BACKUP_ABORT_BY_SERVER)
            .does("the backup ends, aborted by the server", Endings::abortedByServer)
            .undetermined(
                    "'allowed' after a stop is taken as: it ends the backup and reports failure; also after everything"
                            + " was read, and with Abort",
                    "C8")
            .cites(PAGE)
            .row("END-11", RuleSets.PAGES_XP)
            .when("JetStopBackup was called", s -> Match.when(s.stopRequested()))
            .answers(JetErr.BACKUP_ABORT_BY_CALLER)
            .does("the backup ends, aborted by the caller", Endings::abortedByCaller)
            .undetermined(
                    "here -801 came with Windows Server 2003; on XP an intentional early end answers -800", "C3", "C8")
            .cites(PAGE)
            .row("END-04", RuleSets.PAGES_SINCE_XP)
            .when("End says Abort", s -> Match.when(s.has(Grbit.END_ABORT)))
            .answers(JetErr.BACKUP_ABORT_BY_CALLER)
            .does("the backup ends, aborted by the caller", Endings::abortedByCaller)
            .undetermined("the page is silent on Abort", "C15")
            .cites("JetEndExternalBackupInstance2 page")
            .row("END-05", RuleSets.PAGES_SINCE_XP)
            .when("not all files appropriate to the scope were retrieved, or a file is open", EndRules::isMidSequence)
            .answers(JetErr.BACKUP_ABORT_BY_CALLER)
            .does("the backup ends, aborted by the caller", Endings::abortedByCaller)
            .undetermined(
                    "the pages spell the code in two ways and number it in none: the header's number is taken; a"
                            + " database that a read error dropped is not asked for",
                    "C1",
                    "C27")
            .cites(PAGE)
            .row("END-12", RuleSets.PAGES_2000)
            .when("not all files appropriate to the scope were retrieved, or a file is open", EndRules::isMidSequence)
            .answers(JetErr.SUCCESS)
            .does("the backup ends, failed", Endings::incomplete)
            .remarks("INCOMPLETE-UNANSWERED", Severity.ERROR, INCOMPLETE)
            .undetermined(
                    "neither -800 nor -801 is there yet, which leaves 0; the outcome is what the page makes of it")
            .cites(PAGE)
            .row("END-14", RuleSets.PAGES_XP_AND_2003)
            .when("End says JET_bitBackupTruncateDone", s -> Match.when(s.has(Grbit.END_TRUNCATE_DONE)))
            .answers(JetErr.SUCCESS)
            .does("the backup ends, completed; the bit is ignored", Endings::completed)
            .remarks(
                    "GRBIT-NOT-YET",
                    Severity.WARNING,
                    "JET_bitBackupTruncateDone came with Windows Vista and is ignored")
            .undetermined("the page dates the bit and does not say what came of it before")
            .cites("JetEndExternalBackupInstance2 page")
            .documented("END-06")
            .answers(JetErr.SUCCESS)
            .does("the backup ends, completed", Endings::completed)
            .cites(PAGE)
            .engine("END-07")
            .when("End says Abort", s -> Match.when(s.has(Grbit.END_ABORT)))
            .answers(JetErr.SUCCESS)
            .does("the backup ends, aborted by the caller", Endings::abortedByCaller)
            .cites(ENGINE + ", event 215")
            .engine("END-08")
            .when("JetStopBackup was called", s -> Match.when(s.stopRequested()))
            .answers(JetErr.SUCCESS)
            .does("the backup ends, aborted by the server", Endings::abortedByServer)
            .cites(ENGINE + ", event 226")
            .engine("END-09")
            .when("the databases phase is not over", s -> Match.when(s.in(Phase.DATABASES)))
            .answers(JetErr.SUCCESS)
            .does("the backup ends, aborted by the caller", Endings::abortedByCaller)
            .cites(ENGINE + ", event 215")
            .engine("END-10")
            .answers(JetErr.SUCCESS)
            .does("the backup ends, completed", Endings::completed)
            .cites(ENGINE + ", event 213")
            .engine("END-90")
            .when("the engine reports -800", s -> EntryRules.reports(s, JetErr.BACKUP_ABORT_BY_CALLER))
            .does("the backup ends, aborted by the caller", Endings::abortedByCaller)
            .cites("JetEndExternalBackup page: an older engine")
            .engine("END-91")
            .when("the engine reports -801", s -> EntryRules.reports(s, JetErr.BACKUP_ABORT_BY_SERVER))
            .does("the backup ends, aborted by the server", Endings::abortedByServer)
            .cites("JetEndExternalBackup page: an older engine")
            .engine("END-92")
            .when("the engine reports another failure that no row derives", _ -> Match.YES)
            .does("the backup goes on", _ -> Consequence.NOTHING)
            .cites("engine ErrBKExternalBackupCleanUp: every failing return leaves the backup running")
            .row("END-94", RuleSets.PAGES_2000)
            .when("the engine reports -800", s -> EntryRules.reports(s, JetErr.BACKUP_ABORT_BY_CALLER))
            .does("the backup ends, aborted by the caller", Endings::abortedByCaller)
            .remarks("CODE-NOT-YET", Severity.WARNING, "Windows 2000 does not have the code -800")
            .cites(PAGE)
            .row("END-95", RuleSets.PAGES_BEFORE_2003)
            .when("the engine reports -801", s -> EntryRules.reports(s, JetErr.BACKUP_ABORT_BY_SERVER))
            .does("the backup ends, aborted by the server", Endings::abortedByServer)
            .remarks("CODE-NOT-YET", Severity.WARNING, "before Windows Server 2003 it does not have the code -801")
            .cites(PAGE)
            .documented("END-93")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("the backup ends, failed", Failures::cancel)
            .undetermined("a failing End 'usually' ends the backup; it is taken to", "C7")
            .cites(PAGE)
            .rows();

    private EndRules() {}

    private static Match contradictsItself(Situation s) {
        return Match.when(s.endsNormally() == s.has(Grbit.END_ABORT));
    }

    private static Match isMidSequence(Situation s) {
        boolean retrieved = s.open() == null
                && allLogsRead(s.backup())
                && (s.backup().scope() == BackupScope.INCREMENTAL || allDatabasesRead(s));
        return Match.when(!retrieved);
    }

    private static boolean allLogsRead(RunningBackup backup) {
        GenerationSet missing = backup.logs().missing();
        return backup.logs().fixed() && missing != null && missing.isEmpty();
    }

    /** A full without any database, listed or opened, retrieved nothing. */
    private static boolean allDatabasesRead(Situation s) {
        AttachedDatabases attached = s.state().attached();
        return !attached.databases().isEmpty() && attached.databases().stream().allMatch(path -> isDone(s, path));
    }

    /** A database that a read error dropped is excepted; the assessment reports it. */
    private static boolean isDone(Situation s, WindowsPath database) {
        DatabaseCopy copy = s.backup().copyOf(database);
        return copy.complete() || copy.dropped();
    }
}
