package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.LogsRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls inferred from a Windows event log: the engine's verdict and some completeness, no codes, no reads. */
class EventLogTest {

    @Test
    void events_210_220_221_223_225_213_are_a_full_that_the_engine_vouches_for() {
        Story story =
                untilTheLogs().then(EventLogTest::nothingTruncated).verdict(0).end();

        assertEquals("0 idle END completed 0 full", story.last());
        assertEquals("completed 0 full vouched", story.judged());
        assertEquals(List.of(), story.findings());
        assertEquals(List.of("WindowsMail.MSMessageStore fullPrev 1-1"), story.stamps());
        assertEquals(
                new LogsRecord(true, new GenerationRange(1, 1), null),
                story.backup().logs());
        assertEquals("[]", Words.ranges(story.backup().deleted()));
        assertEquals(null, story.backup().truncateDone());
        assertEquals(null, story.backup().bytes());
        assertEquals(null, story.backup().observed());
        assertEquals(
                List.of(new DatabaseRecord(
                        new WindowsPath("WindowsMail.MSMessageStore"),
                        null,
                        true,
                        null,
                        null,
                        true,
                        false,
                        story.backup().databases().getFirst().stamp())),
                story.backup().databases());
    }

    @Test
    void without_an_event_of_the_truncation_it_is_not_known_whether_end_said_truncate_done() {
        Story story = untilTheLogs().verdict(0).end();

        assertEquals("completed 0 copy vouched", story.judged());
        assertEquals(List.of("UNKNOWN-KIND-02"), story.findings());
    }

    @Test
    void event_224_names_what_was_deleted() {
        Story story = untilTheLogs().truncated(1, 5).verdict(0).end();

        assertEquals("[1-5]", Words.ranges(story.backup().deleted()));
        assertEquals(6L, story.lowestLog());
    }

    @Test
    void event_222_shows_a_database_that_was_not_read_to_its_end() {
        Story story = log().begin(0)
                .open("a.edb")
                .complete(false)
                .closed("a.edb")
                .logInfo(1, 1)
                .verdict(0)
                .end();

        assertEquals("completed 0 copy incomplete-databases", story.judged());
        assertEquals(List.of("UNKNOWN-KIND-02", "DATABASE-PARTLY-READ"), story.findings());
    }

    @Test
    void event_214_carries_the_verdict() {
        assertEquals("failed -612 - failed", untilTheLogs().verdict(-612).end().judged());
        assertEquals(
                "failed -569 - failed",
                untilTheLogs().verdict(-569).open(Words.log(1)).judged());
    }

    @Test
    void event_214_of_another_familys_end_fails_the_backup_that_it_met() {
        Story streamed = untilTheLogs().verdict(-505).made(ApiFunction.END_SURROGATE_BACKUP);
        assertEquals("0 idle END failed -505", streamed.last());
        assertEquals(List.of(), streamed.findings());
        Story unseen = log().verdict(-505).made(ApiFunction.END_SURROGATE_BACKUP);
        assertEquals("failed -505 - failed", unseen.judged());
        assertEquals(List.of("BEGIN-UNSEEN"), unseen.findings());
    }

    @Test
    void event_214_with_617_shows_a_surrogate_backup() {
        for (Story story : List.of(log(), Story.documented().fromAnEventLog())) {
            story.verdict(-617).made(ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2);
            assertEquals("failed -617 - failed", story.judged());
            assertEquals(BackupScope.SURROGATE, story.backup().scope());
            assertEquals("idle", story.state().phase().jsonName());
        }
    }

    @Test
    void event_224_of_a_thawed_shadow_copy_names_what_was_deleted() {
        Story story = log().fact(new Fact.LogsOnDisk(100, 120))
                .prepareSnapshot(0)
                .freeze()
                .thaw()
                .made(ApiFunction.OS_SNAPSHOT_TRUNCATE_LOG, CallInput.NONE, Story.range(100, 117))
                .made(ApiFunction.OS_SNAPSHOT_END);

        assertEquals("completed 0 full vouched", story.judged());
        assertEquals(true, story.backup().truncated());
        assertEquals("[100-117]", Words.ranges(story.backup().deleted()));
        assertEquals(118L, story.lowestLog());
        assertEquals(List.of(), story.findings());
    }

    @Test
    void events_215_and_226_carry_theirs() {
        assertEquals(
                "aborted-by-caller -800 - aborted",
                untilTheLogs().verdict(-800).end().judged());
        assertEquals(
                "aborted-by-server -801 - aborted",
                untilTheLogs().verdict(-801).end().judged());
        assertEquals(
                "aborted-by-server -801 - aborted",
                untilTheLogs().verdict(-801).term().judged());
    }

    @Test
    void event_217_drops_the_database_that_it_names() {
        Story story = log().begin(0)
                .open("a.edb")
                .seen(-1018)
                .made(ApiFunction.READ_FILE_INSTANCE, Story.in(null, "a.edb", null, null), CallOutput.NONE);

        assertEquals("-1018 databases", story.last());
        assertEquals(true, story.backup().databases().getFirst().dropped());
        assertEquals(
                "completed 0 copy incomplete-databases",
                story.logInfo(1, 1).verdict(0).end().judged());
    }

    @Test
    void event_520_is_a_refused_truncation() {
        Story story = untilTheLogs().seen(-616).truncate();

        assertEquals("-616 logs", story.last());
        assertEquals(false, story.backup().truncated());
        assertEquals(List.of(), story.findings());
    }

    @Test
    void event_206_is_a_refused_begin() {
        Story story = log().seen(-560).begin(1);

        assertEquals("-560 idle", story.last());
        assertEquals(1, story.refusedBegins().size());
    }

    @Test
    void a_backup_whose_beginning_is_missing_is_opened_by_its_first_event() {
        Story story = log().open("a.edb")
                .complete(true)
                .closed("a.edb")
                .logInfo(1, 1)
                .then(EventLogTest::nothingTruncated)
                .verdict(0)
                .end();

        assertEquals("completed 0 - vouched", story.judged());
        assertEquals(List.of("BEGIN-UNSEEN"), story.findings());
        assertEquals(null, story.backup().beganAt());
        assertEquals(null, story.backup().scope());
    }

    @Test
    void an_end_alone_is_a_backup_too() {
        assertEquals("completed 0 - vouched", log().verdict(0).end().judged());
        assertEquals("failed -1003 - failed", log().verdict(-1003).end().judged());
    }

    @Test
    void a_lost_event_is_followed_and_not_refused() {
        Story story = log().begin(0).open("a.edb").then(EventLogTest::nothingTruncated);
        assertEquals("-521 logs", story.last());
        assertEquals(List.of("DIVERGENCE"), story.findings());
        assertEquals(
                "0 logs", log().begin(0).then(EventLogTest::nothingTruncated).last());
    }

    @Test
    void a_new_start_or_a_termination_leaves_an_open_backup_never_ended() {
        assertEquals("never-ended - - never-ended", untilTheLogs().init().judged());
        assertEquals("never-ended - - never-ended", untilTheLogs().term().judged());
        assertEquals("0 idle END never-ended", untilTheLogs().term().last());
        assertEquals(
                "never-ended - - never-ended",
                Story.documented().fromAnEventLog().begin(0).term().judged());
    }

    @Test
    void warnings_about_the_latest_backup_are_findings_of_it() {
        Story story = untilTheLogs()
                .then(EventLogTest::nothingTruncated)
                .fact(new Fact.EngineWarning(227, null, 3L))
                .verdict(0)
                .end()
                .fact(new Fact.EngineWarning(219, new JetErr(-1032), null));

        assertEquals(List.of("LOGS-GONE-BEFORE-TRUNCATION", "HEADER-UPDATE-FAILED"), story.findings());
        assertEquals(
                List.of(
                        "3 log files of the range to delete were already gone",
                        "the engine could not write the stamps to a database header: JET_errFileAccessDenied (-1032)"),
                story.backup().findings().stream()
                        .map(finding -> finding.message())
                        .toList());
        assertEquals(
                List.of(), log().fact(new Fact.EngineWarning(219, null, null)).dossiers());
    }

    @Test
    void an_event_log_that_gives_a_truncation_without_names_leaves_the_deleted_unknown() {
        Story story = untilTheLogs().truncate().verdict(-800).end();

        assertEquals("unknown", Words.ranges(story.backup().deleted()));
        assertEquals(List.of("CHAIN-BROKEN"), story.findings());
    }

    @Test
    void event_222_says_how_much_was_read() {
        CallOutput half = new CallOutput(null, 200L, 50L, null, null, null, null, null, null, false);
        Story story = log().begin(0).open("a.edb");
        story.call(ApiFunction.CLOSE_FILE_INSTANCE, Story.in(null, "a.edb", null, null), half, null, true);

        assertEquals(50L, story.backup().databases().getFirst().bytesRead());
    }

    @Test
    void an_event_log_cannot_tell_what_was_listed() {
        Story story = untilTheLogs().verdict(0).end().begin(0);
        assertEquals(
                List.of(new DatabaseRecord(
                        new WindowsPath("WindowsMail.MSMessageStore"), null, false, null, null, false, false, null)),
                story.backup().databases());
    }

    private static Story log() {
        return Story.engine().fromAnEventLog();
    }

    private static Story untilTheLogs() {
        String database = "WindowsMail.MSMessageStore";
        return log().begin(0).open(database).complete(true).closed(database).logInfo(1, 1);
    }

    private static void nothingTruncated(Story story) {
        CallOutput nothing = new CallOutput(null, null, null, null, List.of(), null, null, null, null, null);
        story.made(ApiFunction.TRUNCATE_LOG_INSTANCE, Story.in(null, null, null, null), nothing);
    }
}
