package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.LogFileName;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.FileKind;
import java.util.List;
import java.util.OptionalLong;

/** JetOpenFile(Instance). */
final class OpenRules {

    private static final String PAGE = "JetOpenFile page";
    private static final String BOTH = "JetOpenFile page; engine ErrBKOpenFile";
    private static final WindowsPath NAMELESS = new WindowsPath("");

    static final List<Rule> ROWS = new RuleTable()
            .include(EntryRules.BACKUP_CALL)
            .row("OPEN-01")
            .when("no backup runs", s -> Match.when(s.idle()))
            .answers(JetErr.NO_BACKUP)
            .cites(BOTH)
            .row("OPEN-02")
            .when("JetStopBackup was called", s -> Match.when(s.stopRequested()))
            .answers(JetErr.BACKUP_ABORT_BY_SERVER)
            .cites(BOTH)
            .documented("OPEN-03")
            .when("the file name is empty", s -> Match.when(s.call().in().file() != null && isEmpty(s)))
            .answers(JetErr.INVALID_PARAMETER)
            .does("the backup is cancelled", s -> Endings.failed(s, JetErr.INVALID_PARAMETER))
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
            .row("OPEN-08")
            .when("no attached database, in the databases phase", OpenRules::notAttached)
            .answers(JetErr.DATABASE_NOT_FOUND)
            .undetermined()
            .cites("C10: the page names no code for it, only that the backup goes on; engine ErrBKOpenFile")
            .engine("OPEN-09")
            .when("in the logs phase, a name that ends like a log but has no generation", OpenRules::misnamedLog)
            .answers(JetErr.INVALID_PARAMETER)
            .does("the backup ends", OpenRules::failedInTheLogs)
            .cites("engine ErrBKOpenFile")
            .row("OPEN-10")
            .answers(JetErr.SUCCESS)
            .does("the file is open", OpenRules::opened)
            .cites(BOTH)
            .documented("OPEN-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("the backup is cancelled", Failures::cancel)
            .cites(PAGE)
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

    /** Seen in the databases phase, the same code is about a parameter and ends nothing. */
    private static Consequence failedInTheLogs(Situation s) {
        return s.in(Phase.LOGS) ? Endings.failed(s, JetErr.INVALID_PARAMETER) : Consequence.NOTHING;
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
