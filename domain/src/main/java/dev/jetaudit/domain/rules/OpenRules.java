package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.LogFileName;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.FileKind;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** JetOpenFile(Instance). */
final class OpenRules {

    private static final String PAGE = "JetOpenFile page";
    private static final String BOTH = "JetOpenFile page; engine ErrBKOpenFile";
    private static final JetErr INVALID_PATH = new JetErr(-1023);
    private static final JetErr FILE_NOT_FOUND = new JetErr(-1811);
    private static final WindowsPath NAMELESS = new WindowsPath("");

    static final List<Rule> ROWS = new RuleTable()
            .include(EntryRules.STREAMING_CALL)
            .inPlaceOf("ENTRY-06", "OPEN-13")
            .undetermined(
                    "the page's table is broken: this code stands inside the row of another; taken as everywhere",
                    "C20")
            .cites(BOTH)
            .row("OPEN-01")
            .when("no backup runs", s -> Match.when(s.idle()))
            .answers(JetErr.NO_BACKUP)
            .cites(BOTH)
            .row("OPEN-02", RuleSets.SINCE_XP)
            .when("JetStopBackup was called", s -> Match.when(s.stopRequested()))
            .answers(JetErr.BACKUP_ABORT_BY_SERVER)
            .cites(BOTH)
            .row("OPEN-03", RuleSets.PAGES_SINCE_XP)
            .when("the file name is empty", s -> Match.when(s.call().in().file() != null && isEmpty(s)))
            .answers(JetErr.INVALID_PARAMETER)
            .does("the backup is cancelled", s -> Endings.failed(s, JetErr.INVALID_PARAMETER))
            .cites(PAGE)
            .row("OPEN-12", RuleSets.PAGES_2000)
            .when("the file name is empty", s -> Match.when(s.call().in().file() != null && isEmpty(s)))
            .answers(INVALID_PATH)
            .does("the backup is cancelled", s -> Endings.failed(s, INVALID_PATH))
            .undetermined("the page dates JET_errInvalidParameter of a name to Windows XP; an empty path is no path")
            .cites(PAGE)
            .engine("OPEN-04")
            .when("the file name is empty", s -> Match.when(s.call().in().file() != null && isEmpty(s)))
            .answers(JetErr.INVALID_PARAMETER)
            .cites("engine ErrBKOpenFile")
            .documented("OPEN-05")
            .when("another file is open", s -> Match.when(s.open() != null))
            .answers(JetErr.OUT_OF_MEMORY)
            .does("the backup is cancelled", s -> Endings.failed(s, JetErr.OUT_OF_MEMORY))
            .cites(PAGE)
            .engine("OPEN-06")
            .when("another file is open", s -> Match.when(s.open() != null))
            .answers(JetErr.OUT_OF_MEMORY)
            .cites("engine ErrBKOpenFile, crhfMax")
            .row("OPEN-07")
            .when("an attached database, in the logs phase", s -> Match.when(s.in(Phase.LOGS) && isDatabase(s)))
            .answers(JetErr.INVALID_BACKUP_SEQUENCE)
            .does("the backup ends", s -> Endings.failed(s, JetErr.INVALID_BACKUP_SEQUENCE))
            .cites(BOTH)
            .row("OPEN-08", RuleSets.SINCE_XP)
            .when("no attached database, in the databases phase", OpenRules::notAttached)
            .answers(JetErr.DATABASE_NOT_FOUND)
            .undetermined("the page names no code for it, only that the backup goes on; the engine's is taken", "C10")
            .cites(BOTH)
            .row("OPEN-11", RuleSets.PAGES_2000)
            .when("no attached database, in the databases phase", OpenRules::notAttached)
            .answers(JetErr.DATABASE_NOT_FOUND)
            .does("the backup is cancelled", s -> Endings.failed(s, JetErr.DATABASE_NOT_FOUND))
            .undetermined("the page names no code for it; that it does not cancel came with Windows XP", "C10")
            .cites(PAGE)
            .engine("OPEN-09")
            .when("in the logs phase, a name that ends like a log but has no generation", OpenRules::misnamedLog)
            .answers(JetErr.INVALID_PARAMETER)
            .does("the backup ends", OpenRules::failedInTheLogs)
            .cites("engine ErrBKOpenFile")
            .row("OPEN-14", RuleSets.PAGES_2000)
            .when("in the logs phase, a patch file", s -> Match.when(s.in(Phase.LOGS) && isPatchFile(file(s))))
            .answers(JetErr.SUCCESS)
            .does("the patch file is open", OpenRules::opened)
            .cites("JetBeginExternalBackup page, remarks")
            .row("OPEN-10")
            .answers(JetErr.SUCCESS)
            .does("the file is open", OpenRules::opened)
            .cites(BOTH)
            .include(EntryRules.STOPPED_BY_A_LATER_CODE)
            .row("OPEN-93", RuleSets.PAGES_2000)
            .when("the engine reports JET_errFileNotFound", s -> EntryRules.reports(s, FILE_NOT_FOUND))
            .does("the backup is cancelled", Failures::cancel)
            .cites("JetOpenFile page: Windows 2000 only")
            .row("OPEN-94", RuleSets.PAGES_SINCE_XP)
            .when(
                    "the engine reports JET_errMissingFileToBackup",
                    s -> EntryRules.reports(s, JetErr.MISSING_FILE_TO_BACKUP))
            .does("the backup is cancelled", Failures::cancel)
            .cites("JetOpenFile page: Windows XP and later")
            .documented("OPEN-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("the backup is cancelled", Failures::cancel)
            .cites(PAGE)
            .engine("OPEN-95")
            .when("the engine reports JET_errInvalidPath", s -> EntryRules.reports(s, INVALID_PATH))
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites("engine ErrBKOpenFile: the path is completed before the file is looked at")
            .engine("OPEN-91")
            .when("the same, in the databases phase", s -> Match.when(s.in(Phase.DATABASES)))
            .does("that database leaves, the backup goes on", OpenRules::dropIfDatabase)
            .cites("engine ErrBKOpenFile, event 217")
            .engine("OPEN-92")
            .when("the same, in the logs phase", _ -> Match.YES)
            .does("the backup ends", Failures::cancel)
            .cites("engine ErrBKOpenFile")
            .rows();

    private OpenRules() {}

    private static WindowsPath file(Situation s) {
        WindowsPath file = s.call().in().file();
        return file == null ? NAMELESS : file;
    }

    private static boolean isEmpty(Situation s) {
        return file(s).value().isEmpty();
    }

    /** Windows 2000 kept the pages that changed during the copy of a database in a file beside it. */
    static boolean isPatchFile(WindowsPath file) {
        return file.fileName().toLowerCase(Locale.ROOT).endsWith(".pat");
    }

    private static boolean isDatabase(Situation s) {
        return s.kindOf(file(s)) == FileKind.DATABASE;
    }

    private static Match notAttached(Situation s) {
        return Match.when(s.in(Phase.DATABASES) && !isEmpty(s) && !isDatabase(s));
    }

    private static Match misnamedLog(Situation s) {
        return Match.when(
                s.in(Phase.LOGS) && LogFileName.looksLikeALog(file(s)) && s.kindOf(file(s)) == FileKind.OTHER);
    }

    /** Seen in the databases phase, or of a log's proper name, the same code is about another parameter and ends nothing. */
    private static Consequence failedInTheLogs(Situation s) {
        boolean mayBeTheName = s.call().in().file() == null || misnamedLog(s) == Match.YES;
        return s.in(Phase.LOGS) && mayBeTheName ? Endings.failed(s, JetErr.INVALID_PARAMETER) : Consequence.NOTHING;
    }

    private static Consequence opened(Situation s) {
        if (s.idle()) {
            return Consequence.NOTHING;
        }
        FileKind kind = s.kindOf(file(s));
        OptionalLong generation = LogFileName.generationOf(file(s));
        Long log = kind == FileKind.LOG && generation.isPresent() ? generation.getAsLong() : null;
        return Consequence.of(new CallEffect.FileOpened(
                file(s), kind, log, s.call().out().handle(), s.call().out().size()));
    }

    private static Consequence dropIfDatabase(Situation s) {
        return Failures.concernsADatabase(s) ? Failures.dropDatabase(s) : Consequence.NOTHING;
    }
}
