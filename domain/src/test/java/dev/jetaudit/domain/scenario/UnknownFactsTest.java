package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing unknown is assumed: a row that needs a fact which nobody gave does not match, and says so once. */
class UnknownFactsTest {

    @Test
    void an_incremental_about_which_nothing_is_known_goes_on_and_says_what_was_not_known() {
        Story story = Story.engine().begin(1).logInfo(100, 120);

        assertEquals(List.of("UNKNOWN-BEGIN-05", "UNKNOWN-BEGIN-09", "UNKNOWN-LOGINFO-05"), story.findings());
        assertEquals(
                new Finding(
                        "UNKNOWN-BEGIN-05",
                        Severity.INFO,
                        "nobody said whether 'incremental, and circular logging is on' holds, so rule BEGIN-05 could"
                                + " not be tried",
                        "record that fact: a database header, the logs on disk, the run mode",
                        List.of(2L),
                        1),
                story.backup().findings().getFirst());
    }

    @Test
    void a_full_needs_no_facts() {
        assertEquals(List.of(), Story.engine().begin(0).attachInfo("a.edb").findings());
    }

    @Test
    void the_same_row_is_one_finding_however_often_it_is_met() {
        Story story = Story.engine()
                .begin(0)
                .copies("a.edb")
                .truncateInfo(1, 2)
                .truncate()
                .truncate()
                .truncate();

        assertEquals(
                List.of("UNKNOWN-TRUNC-05 x3"),
                story.backup().findings().stream()
                        .map(finding -> finding.id() + " x" + finding.count())
                        .toList());
    }

    @Test
    void the_next_backup_says_it_again() {
        Story story = Story.engine().begin(1).end().begin(1);
        assertEquals(
                List.of(
                        List.of("UNKNOWN-BEGIN-05", "UNKNOWN-BEGIN-09"),
                        List.of("UNKNOWN-BEGIN-05", "UNKNOWN-BEGIN-09")),
                story.dossiers().stream()
                        .map(dossier -> dossier.record().findings().stream()
                                .map(Finding::id)
                                .filter(id -> id.startsWith("UNKNOWN"))
                                .toList())
                        .toList());
    }

    @Test
    void the_engines_word_takes_the_place_of_the_missing_fact() {
        assertEquals("BEGIN-05", Story.engine().seen(-526).begin(1).rule());
        assertEquals("BEGIN-09", Story.documented().seen(-560).begin(1).rule());
        Story gap = Story.engine().begin(1).seen(-569).logInfo(1, 2);
        assertEquals("-569 logs", gap.last());
        assertEquals(false, gap.lastCall().isDivergence());
        assertEquals(
                "-616 logs",
                Story.engine().begin(0).truncateInfo(1, 2).seen(-616).truncate().last());
    }

    @Test
    void a_fact_against_the_engines_word_makes_it_a_divergence() {
        Story story =
                Story.engine().fact(new Fact.CircularLogging(false)).seen(-526).begin(1);
        assertEquals("0 idle", story.last());
        assertEquals(true, story.lastCall().isDivergence());
    }

    @Test
    void one_database_without_a_full_blocks_the_incremental_though_the_other_is_unknown() {
        Story story = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .attach("a.edb")
                .attach("b.edb")
                .header("b.edb", Headers.never())
                .begin(1);
        assertEquals("-560 idle", story.last());
    }

    @Test
    void one_known_and_one_unknown_header_leave_it_unknown() {
        Story story = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .attach("a.edb")
                .attach("b.edb")
                .header("b.edb", Headers.full(1, 2))
                .begin(1);
        assertEquals(List.of("UNKNOWN-BEGIN-09"), story.findings());
    }

    @Test
    void a_database_header_does_not_attach() {
        Story story = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .header("a.edb", Headers.never())
                .begin(1);
        assertEquals("0 logs", story.last());
        assertEquals(List.of("UNKNOWN-BEGIN-09"), story.findings());
    }

    @Test
    void an_instance_that_lists_no_database_lacks_no_full() {
        Story story = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .begin(0)
                .attachInfo()
                .end()
                .begin(1);
        assertEquals("0 logs", story.last());
        assertEquals(List.of(), story.findings());
    }

    @Test
    void a_stamp_of_unknown_range_leaves_the_gap_unknown() {
        Story story = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .fact(new Fact.LogsOnDisk(100, 120))
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .truncateInfoOfNothing()
                .end(0x101)
                .begin(1)
                .logInfo(100, 120);

        assertEquals("0 logs", story.last());
        assertEquals(List.of("UNKNOWN-LOGINFO-05"), story.findings());
    }

    @Test
    void one_known_slot_that_reaches_the_lowest_log_leaves_no_doubt_of_a_gap() {
        HeaderSlot held = Headers.full(100, 120).fullPrev();
        HeaderSlot unknown = new HeaderSlot.Unknown();
        assertEquals(List.of(), gapOfUnknown(new HeaderSlots(unknown, held, unknown, unknown), 121));
        assertEquals(List.of(), gapOfUnknown(new HeaderSlots(held, unknown, unknown, unknown), 121));
        assertEquals(List.of("LOGINFO-05"), gapOfUnknown(new HeaderSlots(unknown, held, unknown, unknown), 122));
        assertEquals(List.of("LOGINFO-05"), gapOfUnknown(new HeaderSlots(held, unknown, unknown, unknown), 122));
    }

    private static List<String> gapOfUnknown(HeaderSlots header, long lowest) {
        Story story = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .fact(new Fact.LogsOnDisk(lowest, 130))
                .attach("a.edb")
                .header("a.edb", header)
                .begin(1)
                .logInfo(lowest, 130);
        return story.lastCall().unknown();
    }
}
