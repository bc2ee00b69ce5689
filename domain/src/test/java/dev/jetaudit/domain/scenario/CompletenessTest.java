package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.LogsRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as copied: product.md section 4, "What is known, and what is not". */
class CompletenessTest {

    @Test
    void the_engine_is_fooled_by_a_high_log_read_twice_and_we_are_not() {
        Story story = full(Story.engine())
                .logInfo(10, 12)
                .copiesLogs(10, 10)
                .copiesLogs(12, 12)
                .copiesLogs(12, 12)
                .truncate();

        assertEquals("0 logs", story.last());
        story.end();
        assertEquals("completed 0 full incomplete-logs", story.judged());
        assertEquals("[10-10,12-12]", Words.ranges(story.backup().logs().copied()));
        assertEquals("[11-11]", Words.ranges(story.backup().logs().missing()));
        assertEquals(List.of("LOGS-INCOMPLETE", "SUCCESS-REPORTED"), story.findings());
    }

    @Test
    void the_sum_test_counts_only_logs_of_the_set_that_were_read_once_it_was_fixed() {
        assertEquals(
                "-616 logs",
                full(Story.engine())
                        .logInfo(10, 12)
                        .copiesLogs(13, 15)
                        .truncate()
                        .last());
        assertEquals(
                "-616 logs",
                incremental().copiesLogs(10, 12).logInfo(10, 12).truncate().last());
        assertEquals(
                "0 logs",
                incremental().logInfo(10, 12).copiesLogs(10, 12).truncate().last());
    }

    @Test
    void two_half_reads_in_two_opens_are_no_complete_file() {
        Story story = Story.engine()
                .begin(0)
                .attachInfo("a.edb")
                .open("a.edb", Story.SIZE * 2)
                .read(Story.SIZE)
                .close()
                .open("a.edb", Story.SIZE * 2)
                .read(Story.SIZE)
                .close();

        assertEquals(
                List.of(new DatabaseRecord(
                        new WindowsPath("a.edb"), true, true, Story.SIZE, Story.SIZE * 2, false, false, null)),
                story.backup().databases());
        assertEquals(Story.SIZE * 2, story.backup().bytes());
    }

    @Test
    void two_half_reads_in_one_open_are_a_complete_file() {
        Story story = Story.engine()
                .begin(0)
                .attachInfo("a.edb")
                .open("a.edb", Story.SIZE * 2)
                .read(Story.SIZE)
                .read(Story.SIZE)
                .close();

        assertEquals(
                List.of(new DatabaseRecord(
                        new WindowsPath("a.edb"), true, true, Story.SIZE * 2, Story.SIZE * 2, true, false, null)),
                story.backup().databases());
    }

    @Test
    void a_later_half_read_takes_nothing_back() {
        Story story = full(Story.engine())
                .open("a.edb", Story.SIZE * 2)
                .read(Story.SIZE)
                .close();

        assertEquals(true, story.backup().databases().getFirst().complete());
        assertEquals(Story.SIZE, story.backup().databases().getFirst().bytesRead());
    }

    @Test
    void a_file_of_unknown_size_is_complete_after_a_short_read() {
        assertEquals(
                List.of(false, false, true, true),
                List.of(
                                unknownSize().close().backup(),
                                unknownSize().read(Story.SIZE).close().backup(),
                                unknownSize()
                                        .read(Story.HANDLE, Story.SIZE, 4096L)
                                        .close()
                                        .backup(),
                                unknownSize()
                                        .read(Story.SIZE)
                                        .read(Story.HANDLE, Story.SIZE, 0L)
                                        .close()
                                        .backup())
                        .stream()
                        .map(backup -> backup.databases().getFirst().complete())
                        .toList());
    }

    @Test
    void an_empty_file_is_complete_without_a_read() {
        Story story =
                full(Story.engine()).logInfo(10, 10).open(Words.log(10), 0L).close();
        assertEquals("[10-10]", Words.ranges(story.backup().logs().copied()));
    }

    @Test
    void a_file_that_is_never_closed_was_not_copied() {
        Story story = Story.engine()
                .begin(0)
                .attachInfo("a.edb")
                .open("a.edb")
                .read(Story.SIZE)
                .end(2);
        assertEquals(false, story.backup().databases().getFirst().complete());
    }

    @Test
    void a_set_fixed_by_the_truncation_list_alone_has_an_unknown_range() {
        Story story = full(Story.engine()).truncateInfo(1, 2).copiesLogs(3, 4).truncate();

        assertEquals("0 logs", story.last());
        assertEquals(List.of("UNKNOWN-TRUNC-05"), story.findings());
        assertEquals(
                new LogsRecord(true, null, GenerationSet.EMPTY.plus(3).plus(4)),
                story.backup().logs());
        assertEquals("unknown", Words.ranges(story.backup().logs().copied()));
        assertEquals("completed 0 full vouched", story.end().judged());
        assertEquals(
                "-800 idle END aborted-by-caller -800",
                full(Story.documented())
                        .truncateInfo(1, 2)
                        .copiesLogs(3, 4)
                        .end()
                        .last());
    }

    @Test
    void without_a_log_set_nothing_is_copied_and_nothing_missing() {
        LogsRecord logs = full(Story.engine()).backup().logs();
        assertEquals("[] []", Words.ranges(logs.copied()) + " " + Words.ranges(logs.missing()));
    }

    @Test
    void the_log_set_is_read_off_the_names_if_the_numbers_are_missing() {
        Story story = full(Story.engine())
                .then(listed -> listed.made(
                        ApiFunction.GET_LOG_INFO,
                        CallInput.NONE,
                        files(null, "E:\\log\\E0000000075.log", "E:\\log\\E0000000076.jtx", "E:\\log\\E00.chk")));

        assertEquals("117-118", story.backup().logs().set().toString());
    }

    @Test
    void a_clipped_list_says_nothing() {
        CallInput small = new CallInput(null, null, null, null, 10L);
        Story story = full(Story.engine()).made(ApiFunction.GET_LOG_INFO, small, files(11L, Words.log(117)));

        assertEquals(null, story.backup().logs().set());
        assertEquals(
                "117-117",
                full(Story.engine())
                        .made(ApiFunction.GET_LOG_INFO, small, files(10L, Words.log(117)))
                        .backup()
                        .logs()
                        .set()
                        .toString());
    }

    @Test
    void a_clipped_attach_list_replaces_nothing() {
        CallInput small = new CallInput(null, null, null, null, 10L);
        CallOutput out =
                new CallOutput(null, null, null, List.of(new WindowsPath("b.edb")), null, null, null, 11L, null, null);
        Story story = full(Story.engine()).made(ApiFunction.GET_ATTACH_INFO_INSTANCE, small, out);

        assertEquals(List.of("a.edb"), paths(story));
    }

    @Test
    void the_truncation_follows_the_list_rather_than_the_facts() {
        Story story = full(Story.engine())
                .fact(new Fact.LogsOnDisk(100, 120))
                .fact(new Fact.Checkpoint(118))
                .logInfo(117, 120)
                .truncateInfo(100, 110)
                .copiesLogs(117, 120)
                .truncate();

        assertEquals("[100-110]", Words.ranges(story.backup().deleted()));
        assertEquals(111L, story.lowestLog());
    }

    @Test
    void a_truncation_that_cannot_be_computed_is_unknown_and_so_is_the_lowest_log_then() {
        Story story = full(Story.engine())
                .fact(new Fact.LogsOnDisk(100, 120))
                .logInfo(117, 120)
                .copiesLogs(117, 120)
                .truncate();

        assertEquals("unknown", Words.ranges(story.backup().deleted()));
        assertEquals(null, story.lowestLog());
    }

    @Test
    void while_no_list_is_known_what_is_opened_before_the_logs_is_a_database_unless_named_like_a_log() {
        Story story = Story.engine().begin(0).copies("a.edb").open(Words.log(1)).copies("B.EDB", "b.edb");

        assertEquals(List.of("a.edb", "B.EDB"), paths(story));
        assertEquals(
                List.of(false, false),
                story.backup().databases().stream().map(DatabaseRecord::listed).toList());
    }

    @Test
    void attach_and_detach_count_and_a_list_replaces_them() {
        Story story =
                Story.engine().attach("a.edb").attach("b.edb").detach("A.EDB").attach("c.edb");
        assertEquals(List.of("b.edb", "c.edb"), paths(story.begin(0)));
        assertEquals(List.of("b.edb", "d.edb"), paths(story.attachInfo("b.edb", "d.edb")));
        assertEquals(
                List.of(true, true),
                story.backup().databases().stream().map(DatabaseRecord::listed).toList());
    }

    @Test
    void jet_init_and_jet_term_forget_the_attached_databases() {
        assertEquals(List.of(), paths(Story.engine().attach("a.edb").init().begin(0)));
        assertEquals(
                List.of(), paths(Story.engine().attach("a.edb").term().init().begin(0)));
    }

    @Test
    void reading_a_page_size_needs_the_page_size() {
        Story unknown = full(Story.engine()).open("a.edb").read(65_536);
        assertEquals(List.of("UNKNOWN-READ-08"), unknown.findings());
        assertEquals(
                "-1003 databases", full(Story.engine()).open("a.edb").read(1000).last());
        Story known = full(Story.engine()).fact(new Fact.PageSize(8192));
        assertEquals("-1003 databases", known.open("a.edb").read(16_384).last());
        assertEquals("0 databases", known.read(24_576).read(8192).last());
        assertEquals("-1003 databases", known.read(4096).last());
    }

    @Test
    void the_first_read_of_a_log_may_be_two_pages_in_the_engine() {
        Story engine = full(Story.engine()).fact(new Fact.PageSize(8192)).logInfo(10, 10);
        assertEquals("-1003 logs", engine.open(Words.log(10)).read(8192).last());
        assertEquals("0 logs", engine.read(16_384).last());
        Story pages = full(Story.documented()).fact(new Fact.PageSize(8192)).logInfo(10, 10);
        assertEquals(
                "-1003 idle END failed -1003",
                pages.open(Words.log(10)).read(16_384).last());
    }

    private static List<String> paths(Story story) {
        return story.backup().databases().stream()
                .map(database -> database.path().value())
                .toList();
    }

    private static CallOutput files(Long needed, String... names) {
        List<WindowsPath> files = List.of(names).stream().map(WindowsPath::new).toList();
        return new CallOutput(null, null, null, null, files, null, null, needed, null, null);
    }

    private static Story unknownSize() {
        return Story.engine().begin(0).attachInfo("a.edb").open("a.edb", null);
    }

    private static Story full(Story story) {
        return story.begin(0).attachInfo("a.edb").copies("a.edb");
    }

    private static Story incremental() {
        return Story.engine().begin(1);
    }
}
