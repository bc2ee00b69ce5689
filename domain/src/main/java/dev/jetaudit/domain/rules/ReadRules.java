package dev.jetaudit.domain.rules;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.FileKind;
import dev.jetaudit.domain.state.OpenFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JetReadFile(Instance). */
final class ReadRules {

    private static final String PAGE = "JetReadFile page";
    private static final String ENGINE = "engine ErrBKReadFile";
    private static final String BOTH = PAGE + "; " + ENGINE;
    /** The engine's page sizes: powers of two in this range. */
    private static final long SMALLEST_PAGE = 2048;

    private static final long LARGEST_PAGE = 32768;

    static final List<Rule> ROWS = new RuleTable()
            .include(EntryRules.STREAMING_CALL)
            .row("READ-01")
            .when("no backup runs", s -> Match.when(s.idle()))
            .answers(JetErr.NO_BACKUP)
            .cites(BOTH)
            .row("READ-02", RuleSets.SINCE_XP)
            .when("JetStopBackup was called", s -> Match.when(s.stopRequested()))
            .answers(JetErr.BACKUP_ABORT_BY_SERVER)
            .undetermined("the page blames JetStopService, which has a code of its own", "C4")
            .cites(BOTH)
            .documented("READ-03")
            .when("the handle is not that of the open file", s -> Match.when(!s.namesTheOpenFile()))
            .answers(JetErr.INVALID_PARAMETER)
            .does("the backup is cancelled", s -> Endings.failed(s, JetErr.INVALID_PARAMETER))
            .undetermined(EntryRules.LITERALLY_FOR_A_PARAMETER, "C9")
            .cites(PAGE)
            .engine("READ-04")
            .when("the handle is not that of the open file", s -> Match.when(!s.namesTheOpenFile()))
            .answers(JetErr.INVALID_PARAMETER)
            .undetermined("the engine does not validate the handle; the code of JetCloseFile is taken")
            .cites(ENGINE)
            .engine("READ-10")
            .when("the buffer is not aligned to a page of memory, which no evidence shows", _ -> Match.PRESUMED_NOT)
            .answers(JetErr.INVALID_PARAMETER)
            .cites(ENGINE)
            .row("READ-05", RuleSets.PAGES_SINCE_XP)
            .when("cb is no multiple of the page size", ReadRules::unevenSize)
            .answers(JetErr.INVALID_PARAMETER)
            .does("the backup is cancelled", s -> Endings.failed(s, JetErr.INVALID_PARAMETER))
            .undetermined(EntryRules.LITERALLY_FOR_A_PARAMETER, "C9")
            .cites(PAGE)
            .engine("READ-06")
            .when("cb is no multiple of the page size", ReadRules::unevenSize)
            .answers(JetErr.INVALID_PARAMETER)
            .cites(ENGINE)
            .row("READ-07", RuleSets.PAGES_SINCE_XP)
            .when("the first read of a file asks for fewer than 3 pages", s -> shortFirstRead(s, 3))
            .answers(JetErr.INVALID_PARAMETER)
            .does("the backup is cancelled", s -> Endings.failed(s, JetErr.INVALID_PARAMETER))
            .undetermined(EntryRules.LITERALLY_FOR_A_PARAMETER, "C9")
            .cites(PAGE)
            .engine("READ-08")
            .when("the first read asks for fewer than 3 pages of a database, or 2 of a log", ReadRules::shortByKind)
            .answers(JetErr.INVALID_PARAMETER)
            .cites(ENGINE)
            .row("READ-09")
            .answers(JetErr.SUCCESS)
            .does("the next chunk was read", ReadRules::read)
            .cites(BOTH)
            .include(EntryRules.STOPPED_BY_A_LATER_CODE)
            .row("READ-90", RuleSets.SINCE_XP)
            .when("the engine reports a failure on a database", s -> Match.when(Failures.concernsADatabase(s)))
            .does("that database leaves, its handle is closed, the backup goes on", Failures::dropDatabase)
            .cites(BOTH + ", event 217")
            .row("READ-91", RuleSets.SINCE_XP)
            .when("the engine reports a failure on another file", _ -> Match.YES)
            .does("the backup ends", Failures::cancel)
            .cites(BOTH + ", event 218")
            .row("READ-92", RuleSets.PAGES_2000)
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("the backup is cancelled", Failures::cancel)
            .cites("JetReadFile page: that only a database leaves came with Windows XP")
            .rows();

    private ReadRules() {}

    private static Match unevenSize(Situation s) {
        Long cb = s.call().in().cb();
        if (cb == null) {
            return Match.NO;
        }
        Long page = s.state().logFacts().pageSize();
        if (page != null) {
            return Match.when(cb % page != 0);
        }
        if (cb % SMALLEST_PAGE != 0) {
            return Match.YES;
        }
        return cb % LARGEST_PAGE == 0 ? Match.NO : Match.UNKNOWN;
    }

    private static Match shortByKind(Situation s) {
        OpenFile open = s.open();
        return shortFirstRead(s, open != null && open.kind() == FileKind.LOG ? 2 : 3);
    }

    private static Match shortFirstRead(Situation s, long pages) {
        Long cb = s.call().in().cb();
        OpenFile open = s.open();
        if (cb == null || open == null || open.reads()) {
            return Match.NO;
        }
        Long page = s.state().logFacts().pageSize();
        if (page != null) {
            return Match.when(cb < pages * page);
        }
        if (cb < pages * SMALLEST_PAGE) {
            return Match.YES;
        }
        return cb >= pages * LARGEST_PAGE ? Match.NO : Match.UNKNOWN;
    }

    /** A read of a file whose open was not seen tells nothing, least of all of the file that seems to be open. */
    private static Consequence read(Situation s) {
        OpenFile open = s.open();
        if (open == null || !s.namesTheOpenFile()) {
            return Consequence.NOTHING;
        }
        Long bytes = s.call().out().bytes();
        long total = open.total() + (bytes == null ? 0 : bytes);
        return Consequence.of(new CallEffect.FileRead(bytes, total, reachedEnd(s, open, bytes, total)));
    }

    private static boolean reachedEnd(Situation s, OpenFile open, @Nullable Long bytes, long total) {
        if (open.complete()) {
            return true;
        }
        if (open.size() != null) {
            return total >= open.size();
        }
        Long asked = s.call().in().cb();
        return bytes != null && (bytes == 0 || (asked != null && bytes < asked));
    }
}
