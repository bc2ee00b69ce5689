package dev.jetaudit.domain.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.domain.scenario.Headers;
import dev.jetaudit.domain.scenario.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each detector finds its own, and nothing in what a careful client does. */
class DetectorTest {

    private static final Path PAGE = Path.of("..", "docs", "findings.md");
    private static final int LEGAL_HISTORIES = 10_000;

    @Test
    void nothing_is_found_in_legal_histories() {
        for (long seed = 0; seed < LEGAL_HISTORIES; seed++) {
            Story story = LegalHistory.of(seed);
            List<Finding> found = story.dossiers().stream()
                    .flatMap(dossier -> dossier.record().findings().stream())
                    .toList();
            assertEquals(List.of(), found, "seed " + seed);
        }
    }

    @Test
    void a_list_that_did_not_fit_its_buffer_is_found_and_a_question_for_the_size_is_not() {
        assertEquals(List.of(), Story.engine().begin(0).then(list(0, 40)).findings());
        assertEquals(List.of(), Story.engine().begin(0).then(list(40, 40)).findings());
        Story clipped = Story.engine().begin(0).then(list(39, 40));
        assertEquals(List.of("LIST-CLIPPED"), clipped.findings());
        assertEquals(
                "JetGetAttachInfoInstance got a buffer of 39 bytes for a list of 40: what does not fit is left out"
                        + " without an error",
                clipped.backup().findings().getFirst().message());
    }

    @Test
    void a_database_that_is_in_no_list_is_found() {
        assertEquals(List.of(), Story.engine().begin(0).copies("a.edb").findings());
        Story story = Story.engine().begin(0).attachInfo("a.edb").seen(0).open("b.edb");
        assertEquals(List.of("DIVERGENCE", "FILE-NOT-LISTED"), story.findings());
        assertEquals(
                List.of("DIVERGENCE"),
                Story.engine()
                        .begin(0)
                        .attachInfo("a.edb")
                        .seen(0)
                        .open("a.PAT")
                        .findings());
        assertEquals(
                "b.edb was opened and is in no list of this backup",
                story.backup().findings().getLast().message());
    }

    @Test
    void a_log_outside_the_set_is_found_and_so_is_one_before_the_set_is_known() {
        Story full = full().logInfo(117, 119);
        assertEquals(List.of(), full.copiesLogs(117, 119).findings());
        assertEquals(List.of("FILE-NOT-LISTED"), full.copiesLogs(116, 116).findings());
        assertEquals(
                List.of("FILE-NOT-LISTED"),
                full().logInfo(117, 119).copiesLogs(120, 120).findings());
        assertTrue(incremental().copiesLogs(100, 100).findings().contains("FILE-NOT-LISTED"));
    }

    @Test
    void a_handle_that_is_not_open_is_found() {
        for (Story story : List.of(Story.engine(), Story.documented())) {
            story.begin(0).attachInfo("a.edb").copies("a.edb").close(7);
            assertEquals(List.of("HANDLE-NOT-OPEN"), story.findings());
            assertEquals(
                    "JetCloseFileInstance used the handle 7, which was not open",
                    story.backup().findings().getFirst().message());
            story.read(Story.SIZE);
            assertEquals(2, story.backup().findings().getFirst().count());
        }
    }

    @Test
    void an_incremental_whose_logs_were_deleted_by_nobody_here_shows_a_foreign_backup() {
        assertEquals(List.of(), incremental().logInfo(100, 120).findings());
        Story story = incremental().logInfo(104, 120);
        assertEquals(List.of("FOREIGN-BACKUP"), story.findings());
        assertEquals(
                "its log files begin with generation 104, though nobody known here deleted those from 100 on",
                story.backup().findings().getFirst().message());
    }

    @Test
    void without_the_lowest_log_the_last_backup_tells_where_an_incremental_begins() {
        Story known = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .attach("a.edb")
                .header("a.edb", Headers.fullAndIncremental(90, 99))
                .attach("b.edb")
                .header("b.edb", Headers.never());
        known.begin(1).seen(0).logInfo(100, 120);
        assertEquals(List.of(), foreign(known));

        Story gap = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .attach("a.edb")
                .header("a.edb", Headers.fullAndIncremental(90, 99));
        gap.begin(1).seen(0).logInfo(101, 120);
        assertEquals(List.of("FOREIGN-BACKUP"), foreign(gap));

        Story unknown = Story.engine().attach("a.edb");
        unknown.begin(1).seen(0).logInfo(101, 120);
        assertEquals(List.of(), foreign(unknown));
    }

    @Test
    void the_database_that_is_furthest_behind_tells_where_an_incremental_begins() {
        for (List<String> order : List.of(List.of("a.edb", "b.edb"), List.of("b.edb", "a.edb"))) {
            Story story = Story.engine().fact(new Fact.CircularLogging(false));
            for (String database : order) {
                long last = database.equals("a.edb") ? 99 : 95;
                story.attach(database).header(database, Headers.fullAndIncremental(90, last));
            }
            story.begin(1).seen(0).logInfo(97, 120);
            assertEquals(List.of("FOREIGN-BACKUP"), foreign(story));
            assertTrue(
                    story.backup().findings().getLast().message().endsWith("b.edb known here ends with 95"),
                    () -> story.backup().findings().toString());
        }
    }

    @Test
    void a_slot_that_no_header_shows_says_nothing_of_where_an_incremental_begins() {
        HeaderSlots shown = Headers.fullAndIncremental(90, 99);
        Story story = Story.engine().fact(new Fact.CircularLogging(false)).attach("a.edb");
        story.header(
                "a.edb",
                new HeaderSlots(shown.fullPrev(), new HeaderSlot.Unknown(), shown.copyPrev(), shown.diffPrev()));
        story.begin(1).seen(0).logInfo(101, 120);
        assertEquals(List.of(), foreign(story));
    }

    @Test
    void a_database_that_is_no_longer_attached_says_nothing_of_where_an_incremental_begins() {
        Story story = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .attach("a.edb")
                .header("a.edb", Headers.full(90, 120))
                .header("b.edb", Headers.full(50, 60));
        story.begin(1).seen(0).logInfo(118, 150);
        assertEquals(List.of(), foreign(story));
    }

    @Test
    void a_file_in_no_list_is_found_again_when_it_is_opened_again() {
        Story story = Story.engine().begin(0).attachInfo("a.edb");
        story.seen(0).open("b.edb").seen(0).close().seen(0).open("b.edb");
        assertEquals(2, story.backup().findings().getLast().count());
    }

    @Test
    void an_event_log_that_shows_no_lists_is_not_blamed_for_them() {
        Story story = Story.engine().fromAnEventLog().begin(0).verdict(0).end();
        List<String> findings = story.findings();
        assertFalse(findings.contains("NO-LOG-SET") || findings.contains("NO-DATABASE"), findings::toString);
    }

    @Test
    void a_header_that_shows_a_later_backup_than_all_known_here_was_written_by_somebody_else() {
        Story story = full().logInfo(117, 119)
                .copiesLogs(117, 119)
                .truncateInfo(100, 116)
                .truncate()
                .end(1);
        assertEquals(List.of(), story.header("a.edb", Headers.full(117, 119)).findings());
        story.header("a.edb", Headers.full(118, 125));
        assertEquals(List.of("FOREIGN-BACKUP"), story.findings());
        assertEquals(
                "the header of a.edb shows in fullPrev a backup up to log generation 125; the last one known here"
                        + " ended with 119",
                story.backup().findings().getFirst().message());
    }

    @Test
    void a_header_of_a_database_that_never_had_a_backup_here_shows_a_foreign_one() {
        Story story = Story.engine().header("a.edb", Headers.never()).begin(0).header("a.edb", Headers.full(1, 5));
        assertTrue(story.backup().findings().getFirst().message().endsWith("the last one known here was none"));
        assertEquals(
                List.of(),
                Story.engine().begin(0).header("a.edb", Headers.full(1, 5)).findings());
    }

    @Test
    void a_header_update_that_is_switched_off_is_found() {
        Story story = full().logInfo(117, 119).copiesLogs(117, 119).end(1 | 0x200);
        assertTrue(story.findings().contains("HEADER-UPDATE-SUPPRESSED"), story::judged);
    }

    @Test
    void logs_deleted_by_a_full_that_opened_no_database_are_found() {
        Story story = Story.engine()
                .fact(new Fact.LogsOnDisk(100, 119))
                .fact(new Fact.Checkpoint(110))
                .begin(0)
                .logInfo(117, 119)
                .copiesLogs(117, 119)
                .truncateInfo(100, 109)
                .truncate()
                .end(1);
        assertEquals(List.of("NO-DATABASE", "TRUNCATED-WITHOUT-COPY", "SUCCESS-REPORTED"), story.findings());
    }

    @Test
    void success_that_is_reported_for_an_aborted_backup_is_found_unless_the_client_asked_for_the_abort() {
        assertEquals(List.of("SUCCESS-REPORTED"), full().end(1).findings());
        assertEquals(
                "the caller was told 0, but the backup was aborted with errBackupAbortByCaller (-800)",
                full().end(1).backup().findings().getFirst().message());
        assertEquals(List.of(), full().end(2).findings());
        assertEquals(
                List.of(),
                Story.documented()
                        .begin(0)
                        .attachInfo("a.edb")
                        .copies("a.edb")
                        .end(1)
                        .findings());
    }

    @Test
    void the_printed_page_is_not_stale() throws IOException {
        String page = Arrays.stream(Detector.values())
                .map(detector -> "| " + detector.id() + (detector == Detector.UNKNOWN ? "-*row*" : "") + " | "
                        + detector.severity().jsonName() + " | " + detector.lookedFor() + " | " + detector.remedy()
                        + " |\n")
                .collect(Collectors.joining("", """
                    # Findings

                    What Jetaudit looks for in every backup. Each finding has an id, a severity, a sentence, the positions of the calls that
                    show it, and a remedy. This page is printed by a test; rewrite it with `mvn -pl api,domain test -Dupdate.docs=true`.

                    | id | severity | what was found | what to do |
                    |---|---|---|---|
                    """, ""));
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page);
    }

    private static Story full() {
        return Story.engine()
                .fact(new Fact.LogsOnDisk(100, 119))
                .fact(new Fact.Checkpoint(117))
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb");
    }

    private static Story incremental() {
        return Story.engine()
                .fact(new Fact.CircularLogging(false))
                .fact(new Fact.LogsOnDisk(100, 120))
                .attach("a.edb")
                .header("a.edb", Headers.fullAndIncremental(90, 99))
                .begin(1);
    }

    private static List<String> foreign(Story story) {
        return story.findings().stream().filter("FOREIGN-BACKUP"::equals).toList();
    }

    private static Consumer<Story> list(long room, long needed) {
        return story -> story.made(
                ApiFunction.GET_ATTACH_INFO_INSTANCE,
                new CallInput(null, null, null, null, room),
                new CallOutput(null, null, null, List.of(), null, null, null, needed, null, null));
    }
}
