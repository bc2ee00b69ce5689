package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.backup.BackupScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes seen that tell of calls nobody saw: a beginning, an end, a stop. */
class UnseenCallsTest {

    @Test
    void no_backup_seen_while_we_think_that_one_runs_means_that_it_had_ended_unseen() {
        Story story = full(Story.engine()).seen(-520).open("a.edb");

        assertEquals("0 idle END never-ended", story.last());
        assertEquals("never-ended - - never-ended", story.judged());
        assertEquals(List.of("DIVERGENCE", "NEVER-ENDED"), story.findings());
        assertEquals("0 databases", story.begin(0).last());
    }

    @Test
    void an_abort_by_server_seen_without_a_stop_means_that_the_stop_was_called_unseen() {
        Story story = full(Story.engine()).seen(-801).open("a.edb");

        assertEquals("0 databases", story.last());
        assertEquals(List.of("DIVERGENCE"), story.findings());
        assertEquals("-801 databases", story.open("a.edb").last());
        assertEquals("0 idle END aborted-by-server -801", story.end(1).last());
    }

    @Test
    void success_seen_while_idle_implies_a_backup_whose_beginning_was_not_seen() {
        Story story = Story.engine().seen(0).open("a.edb");

        assertEquals("-520 databases", story.last());
        assertEquals(List.of("BEGIN-UNSEEN", "DIVERGENCE"), story.findings());
        assertEquals(null, story.backup().scope());
        assertEquals(null, story.backup().beganAt());
        assertEquals("a.edb", story.backup().databases().getFirst().path().value());
        story.read(Story.SIZE).close().logInfo(1, 1).copiesLogs(1, 1).end(1);
        assertEquals("completed 0 - undecidable", story.judged());
    }

    @Test
    void an_implied_backup_stands_where_the_call_shows_it() {
        assertEquals(
                "-520 databases", Story.engine().seen(0).attachInfo("a.edb").last());
        assertEquals("-520 logs", Story.engine().seen(0).open(Words.log(1)).last());
        assertEquals("-520 logs", Story.engine().seen(0).logInfo(1, 2).last());
        assertEquals("-520 logs", Story.engine().seen(0).truncate().last());
        assertEquals("-520 idle END completed 0", Story.engine().seen(0).end(1).last());
    }

    @ParameterizedTest
    @ValueSource(ints = {-520, -1003, -1000, -1115})
    void these_codes_seen_while_idle_imply_no_backup(int code) {
        Story story = Story.engine().seen(code).logInfo(1, 2);
        assertEquals("idle", story.lastCall().phaseAfter().jsonName());
        assertEquals(List.of(), story.dossiers());
    }

    @Test
    void a_begin_seen_to_succeed_ends_the_backup_that_seemed_to_run() {
        Story story = full(Story.engine()).seen(0).begin(1);

        assertEquals("-505 logs END never-ended", story.last());
        assertEquals(
                List.of("never-ended - - never-ended", "in-progress - - -"),
                story.dossiers().stream()
                        .map(dossier -> Words.judged(dossier.record()))
                        .toList());
        assertEquals(2, story.backup().id().ordinal());
    }

    @Test
    void a_begin_seen_refused_begins_nothing() {
        Story story = Story.engine().seen(-505).begin(0);
        assertEquals("0 idle", story.last());
        assertEquals(List.of(), story.dossiers());
        assertEquals(1, story.refusedBegins().size());
        assertEquals("-1011 idle", Story.engine().seen(-1011).begin(0).last());
        assertEquals("-542 idle", Story.documented().seen(-542).begin(0).last());
    }

    @Test
    void a_success_against_the_rules_follows_the_row_that_fits_the_state() {
        assertEquals(
                "-1003 idle END aborted-by-caller -800",
                full(Story.engine()).seen(0).end(0).last());
        assertEquals(
                "-1003 idle END aborted-by-server -801",
                full(Story.engine()).stop().seen(0).end(0).last());
        Story begun = Story.engine()
                .header("a.edb", Headers.never())
                .attach("a.edb")
                .seen(0)
                .begin(1);
        assertEquals("-560 logs", begun.last());
        assertEquals(BackupScope.INCREMENTAL, begun.backup().scope());
    }

    @Test
    void a_read_error_without_an_open_file_is_about_a_database_in_the_databases_phase() {
        assertEquals(
                "-1018 databases",
                full(Story.engine()).seen(-1018).read(Story.SIZE).last());
        assertEquals(
                "-1018 databases",
                full(Story.documented()).seen(-1018).read(Story.SIZE).last());
        assertEquals(
                "-612 idle END failed -612",
                full(Story.engine()).logInfo(1, 2).seen(-612).read(Story.SIZE).last());
    }

    @Test
    void what_was_opened_as_a_database_stays_one_though_a_later_list_lacks_it() {
        Story story = Story.engine()
                .begin(0)
                .open("a.edb")
                .attachInfo("b.edb")
                .seen(-1018)
                .read(Story.SIZE);

        assertEquals("-1018 databases", story.last());
        assertEquals(
                List.of("a.edb true", "b.edb false"),
                story.backup().databases().stream()
                        .map(database -> database.path() + " " + database.dropped())
                        .toList());
    }

    @Test
    void an_open_that_fails_does_not_disturb_the_file_that_is_open() {
        Story story = Story.engine()
                .begin(0)
                .attachInfo("a.edb", "b.edb")
                .open("a.edb")
                .seen(-1032)
                .open("b.edb")
                .read(Story.SIZE)
                .close();

        assertEquals(
                List.of("a.edb 98304 true", "b.edb 0 false"),
                story.backup().databases().stream()
                        .map(database -> database.path() + " " + database.bytesRead() + " " + database.complete())
                        .toList());
    }

    private static Story full(Story story) {
        return story.begin(0).attachInfo("a.edb");
    }
}
