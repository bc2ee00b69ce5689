package dev.jetaudit.domain.scenario;

import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED;
import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED_2000;
import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED_2003;
import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED_XP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The version notes of the published pages: what the older rule sets make otherwise of the same calls. */
class OlderWindowsTest {

    private static final long NORMAL = 0x1;
    private static final long TRUNCATE_DONE = 0x101;

    @Test
    void an_early_end_answers_800_from_xp_on_and_0_on_windows_2000() {
        assertEquals(
                List.of("-800 idle END aborted-by-caller -800", "-800 idle END aborted-by-caller -800"),
                Stream.of(DOCUMENTED_2003, DOCUMENTED_XP)
                        .map(rules -> listed(rules).end(NORMAL).last())
                        .toList());
        assertEquals("0 idle END failed", listed(DOCUMENTED_2000).end(NORMAL).last());
    }

    @Test
    void on_windows_2000_the_findings_say_what_an_incomplete_end_could_not() {
        Story story = listed(DOCUMENTED_2000).end(NORMAL);
        assertEquals("failed - - failed", story.judged());
        assertEquals(List.of("INCOMPLETE-UNANSWERED", "DATABASE-NOT-OPENED", "NO-LOG-SET"), story.findings());
        Finding why = story.backup().findings().getFirst();
        assertEquals(Severity.ERROR, why.severity());
        assertEquals(
                "JetEndExternalBackup: not every file of its scope was read to its end, for which Windows 2000 has no"
                        + " code",
                why.message());
        assertEquals(List.of(), story.stamps());
    }

    @Test
    void on_windows_2000_a_complete_end_succeeds_and_an_untruncated_full_is_a_copy() {
        assertEquals(
                "completed 0 copy valid-copy",
                complete(DOCUMENTED_2000).end(NORMAL).judged());
        assertEquals(
                "completed 0 full valid",
                complete(DOCUMENTED_2000).truncate().end(NORMAL).judged());
    }

    @Test
    void an_end_after_a_stop_answers_801_from_2003_on_and_800_on_xp() {
        assertEquals(
                "-801 idle END aborted-by-server -801",
                complete(DOCUMENTED_2003).stop().end(NORMAL).last());
        assertEquals(
                "-800 idle END aborted-by-caller -800",
                complete(DOCUMENTED_XP).stop().end(NORMAL).last());
    }

    @Test
    void a_truncation_after_a_stop_answers_801_from_2003_on_and_521_on_xp() {
        assertEquals("-801 logs", complete(DOCUMENTED_2003).stop().truncate().last());
        Story xp = complete(DOCUMENTED_XP).stop().truncate();
        assertEquals("-521 logs", xp.last());
        assertFalse(xp.backup().truncated());
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCUMENTED_2003", "DOCUMENTED_XP"})
    void before_vista_truncate_done_is_ignored_with_a_finding(RuleSetName rules) {
        Story full = complete(rules).end(TRUNCATE_DONE);
        assertEquals("completed 0 copy valid-copy", full.judged());
        assertEquals(List.of("a.edb copyPrev 117-120"), full.stamps());
        assertEquals(List.of("GRBIT-NOT-YET"), full.findings());
        Story truncated = complete(rules).truncate().end(TRUNCATE_DONE);
        assertEquals("completed 0 full valid", truncated.judged());
    }

    @Test
    void truncate_done_counts_since_vista_and_brings_no_finding() {
        Story full = complete(DOCUMENTED).end(TRUNCATE_DONE);
        assertEquals("completed 0 full valid", full.judged());
        assertEquals(List.of(), full.findings());
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCUMENTED_2003", "DOCUMENTED_XP"})
    void before_vista_truncate_done_with_an_early_end_or_an_abort_is_an_abort_without_a_finding(RuleSetName rules) {
        for (long grbit : new long[] {TRUNCATE_DONE, 0x102}) {
            Story story = listed(rules).end(grbit);
            assertEquals("-800 idle END aborted-by-caller -800", story.last());
            assertEquals(List.of(), story.findings());
        }
    }

    @Test
    void before_vista_an_event_log_leaves_no_doubt_about_truncate_done() {
        assertEquals(List.of(), inferred(DOCUMENTED_XP).lastCall().unknown());
        assertEquals(List.of("KIND-02"), inferred(DOCUMENTED).lastCall().unknown());
    }

    @Test
    void before_windows_7_explicit_prepare_is_a_bit_that_nobody_knows() {
        for (RuleSetName rules : List.of(DOCUMENTED_2003, DOCUMENTED_XP)) {
            Story story = Story.of(rules).prepareSnapshot(8);
            assertEquals("-1003 idle", story.last());
            assertEquals("SNAPPREP-09", story.rule());
            assertEquals("0 idle", Story.of(rules).prepareSnapshot(0).last());
        }
        assertEquals("0 idle", Story.of(DOCUMENTED).prepareSnapshot(8).last());
    }

    @Test
    void windows_2000_has_no_function_that_names_an_instance() {
        List<String> wrong = Arrays.stream(ApiFunction.values())
                .filter(function -> function.form() == ApiFunction.Form.INSTANCE)
                .filter(function -> !Story.of(DOCUMENTED_2000)
                        .made(function, Story.in(1L, null, null, null), CallOutput.NONE)
                        .then(story -> assertEquals("ENTRY-08", story.rule()))
                        .last()
                        .equals("-1003 idle"))
                .map(ApiFunction::canonicalName)
                .toList();
        assertEquals(List.of(), wrong);
        for (ApiFunction other : List.of(ApiFunction.STOP_BACKUP, ApiFunction.EXTERNAL_RESTORE_2)) {
            assertEquals("-1003 idle", Story.of(DOCUMENTED_2000).made(other).last());
        }
        assertEquals(
                "0 idle",
                Story.of(DOCUMENTED_2000).made(ApiFunction.EXTERNAL_RESTORE).last());
    }

    @Test
    void a_function_that_is_not_there_yet_is_a_finding_of_the_backup_and_changes_nothing_else() {
        Story story = listed(DOCUMENTED_2000).made(ApiFunction.GET_TRUNCATE_LOG_INFO_INSTANCE);
        assertEquals("-1003 databases", story.last());
        assertEquals(List.of("FUNCTION-NOT-YET"), story.findings());
        assertEquals(
                "JetGetTruncateLogInfoInstance: Windows 2000 does not have this function",
                story.backup().findings().getFirst().message());
    }

    @Test
    void a_function_that_is_not_there_yet_and_was_seen_to_work_is_followed() {
        Story story = Story.of(DOCUMENTED_2000).seen(0).made(ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE);
        assertEquals("-1003 databases", story.last());
        assertEquals(List.of("DIVERGENCE", "FUNCTION-NOT-YET"), story.findings());
    }

    @Test
    void before_windows_8_a_partial_stop_of_the_service_is_not_there_yet() {
        for (RuleSetName rules : List.of(DOCUMENTED_2003, DOCUMENTED_XP)) {
            Story story = listed(rules)
                    .made(ApiFunction.STOP_SERVICE_INSTANCE_2, Story.in(2L, null, null, null), CallOutput.NONE);
            assertEquals("-1003 databases", story.last());
            assertEquals(List.of("FUNCTION-NOT-YET"), story.findings());
        }
    }

    @Test
    void codes_that_came_with_xp_are_not_derived_on_windows_2000() {
        assertEquals(
                "0 databases",
                listed(DOCUMENTED_2000)
                        .fact(new Fact.InstanceUnavailable(null))
                        .fact(new Fact.RunMode(true))
                        .attachInfo("a.edb")
                        .last());
        assertEquals(
                "-1090 databases",
                listed(DOCUMENTED_XP)
                        .fact(new Fact.InstanceUnavailable(null))
                        .attachInfo("a.edb")
                        .last());
    }

    @Test
    void on_windows_2000_what_later_drops_a_database_cancels_the_backup() {
        assertEquals(
                "-1203 idle END failed -1203",
                listed(DOCUMENTED_2000).open("b.edb").last());
        assertEquals("-1203 databases", listed(DOCUMENTED_XP).open("b.edb").last());
        assertEquals(
                "-1018 idle END failed -1018",
                listed(DOCUMENTED_2000)
                        .open("a.edb")
                        .seen(-1018)
                        .read(Story.SIZE)
                        .last());
        assertEquals(
                "-1018 databases",
                listed(DOCUMENTED_XP).open("a.edb").seen(-1018).read(Story.SIZE).last());
    }

    @Test
    void on_windows_2000_sizes_are_not_checked_and_an_empty_name_is_no_path() {
        assertEquals(
                "0 databases",
                listed(DOCUMENTED_2000).open("a.edb").read(7, 1000, 1000L).last());
        assertEquals(
                "-1023 idle END failed -1023", listed(DOCUMENTED_2000).open("").last());
        assertEquals(
                "-1003 idle END failed -1003", listed(DOCUMENTED_XP).open("").last());
    }

    @Test
    void a_missing_file_has_another_code_on_windows_2000_and_cancels_alike() {
        Story before = fixed(DOCUMENTED_2000).seen(-1811).open(Words.log(117));
        assertEquals("-1811 idle END failed -1811 OPEN-93", before.last() + " " + before.rule());
        Story since = fixed(DOCUMENTED_XP).seen(-569).open(Words.log(117));
        assertEquals("-569 idle END failed -569 OPEN-94", since.last() + " " + since.rule());
    }

    @Test
    void patch_files_are_listed_and_copied_on_windows_2000() {
        CallOutput list = new CallOutput(
                null, null, null, null, paths("E:\\mdb\\A.PAT", Words.log(117)), null, null, null, null, null);
        Story story = listed(DOCUMENTED_2000)
                .copies("a.edb")
                .made(ApiFunction.GET_LOG_INFO, CallInput.NONE, list)
                .then(listed -> assertEquals("LOGINFO-07", listed.rule()))
                .open("E:\\mdb\\A.PAT");
        assertEquals("0 logs OPEN-14", story.last() + " " + story.rule());
        story.read(Story.SIZE).close().copiesLogs(117, 117).end(NORMAL);
        assertEquals("completed 0 copy valid-copy", story.judged());
        assertEquals(List.of("PATCH-FILES"), story.findings());
    }

    @Test
    void a_stop_that_windows_2000_did_not_have_is_followed_where_the_engine_reports_it() {
        Story story = listed(DOCUMENTED_2000).seen(-801).attachInfo("a.edb");
        assertEquals("-801 databases ENTRY-91", story.last() + " " + story.rule());
        assertTrue(story.state().backup().stopRequested());
        assertEquals(List.of("CODE-NOT-YET"), story.findings());
        assertEquals(
                "-801 idle END aborted-by-server -801",
                story.seen(-801).end(NORMAL).last());
        assertEquals(
                "-800 idle END aborted-by-caller -800",
                listed(DOCUMENTED_2000).seen(-800).end(NORMAL).last());
    }

    @Test
    void a_801_that_xp_did_not_have_is_followed_where_the_engine_reports_it() {
        Story truncation = complete(DOCUMENTED_XP).seen(-801).truncate();
        assertEquals("-801 logs TRUNC-92", truncation.last() + " " + truncation.rule());
        assertTrue(truncation.state().backup().stopRequested());
        assertEquals(List.of("CODE-NOT-YET"), truncation.findings());
        assertEquals(
                "-801 idle END aborted-by-server -801",
                complete(DOCUMENTED_XP).stop().seen(-801).end(NORMAL).last());
    }

    private static Story inferred(RuleSetName rules) {
        return complete(rules).fromAnEventLog().made(ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2);
    }

    private static Story listed(RuleSetName rules) {
        return Story.of(rules).begin(0).attachInfo("a.edb");
    }

    private static Story fixed(RuleSetName rules) {
        return listed(rules).copies("a.edb").logInfo(117, 120);
    }

    private static Story complete(RuleSetName rules) {
        return fixed(rules).copiesLogs(117, 120);
    }

    private static List<WindowsPath> paths(String... names) {
        return Arrays.stream(names).map(WindowsPath::new).toList();
    }
}
