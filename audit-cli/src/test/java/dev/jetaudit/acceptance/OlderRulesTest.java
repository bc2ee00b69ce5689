package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same evidence under the rule sets of older versions of Windows, and what the command tells of those sets. */
class OlderRulesTest {
    private static final int NORMAL = 1;
    private static final int TRUNCATE_DONE = 0x101;
    private static final Path GOLDEN = Path.of("src", "test", "resources", "acceptance", "rules");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "documented, -800 aborted-by-caller -800",
        "documented-2003, -800 aborted-by-caller -800",
        "documented-xp, -800 aborted-by-caller -800",
        "documented-2000, 0 failed null",
        "engine-2025, 0 aborted-by-caller -800"
    })
    void an_early_end(String rules, String answer) {
        assertEquals(answer, told(audited(legacy(rules).call("JetEndExternalBackup"))));
    }

    @ParameterizedTest
    @CsvSource({
        "documented, -801 aborted-by-server -801",
        "documented-2003, -801 aborted-by-server -801",
        "documented-xp, -800 aborted-by-caller -800",
        "documented-2000, 0 failed null",
        "engine-2025, 0 aborted-by-server -801"
    })
    void an_end_after_a_stop(String rules, String answer) {
        assertEquals(answer, told(audited(legacy(rules).call("JetStopBackup").call("JetEndExternalBackup"))));
    }

    @ParameterizedTest
    @CsvSource({
        "documented, full, []",
        "documented-2003, copy, [GRBIT-NOT-YET]",
        "documented-xp, copy, [GRBIT-NOT-YET]",
        "engine-2025, full, []"
    })
    void truncate_done_without_a_truncation(String rules, String kind, String findings) {
        JsonNode backup = audited(complete(rules).end(TRUNCATE_DONE));
        assertEquals(kind, backup.get("kind").asText());
        assertEquals(findings, ids(backup).toString());
    }

    @Test
    void windows_2000_refuses_what_names_an_instance_and_says_so_in_the_backup() {
        Trace trace = legacy("documented-2000").call("JetGetLogInfoInstance").end(NORMAL);
        JsonNode backup = audited(trace.call("JetEndExternalBackup"));
        assertEquals(
                List.of("FUNCTION-NOT-YET", "INCOMPLETE-UNANSWERED", "DATABASE-NOT-OPENED", "NO-LOG-SET"), ids(backup));
        assertEquals("2", backup.get("findings").get(0).get("count").asText());
        assertEquals("failed", backup.get("assessment").asText());
    }

    @Test
    void explain_says_what_was_missing_where_the_end_answered_0() {
        Jetaudit jetaudit = store();
        jetaudit.record(legacy("documented-2000").call("JetEndExternalBackup").writeTo(trace()));
        String page = jetaudit.run("explain", "OLD#1").out();
        assertTrue(page.contains("is attached and was never opened."), page);
        assertTrue(page.contains("This ended the backup as failed: the rules answer JET_errSuccess (0)"), page);
        assertTrue(page.contains("END-12"), page);
    }

    @Test
    void explain_says_that_a_bit_came_before_its_time() {
        Jetaudit jetaudit = store();
        jetaudit.record(complete("documented-xp").end(TRUNCATE_DONE).writeTo(trace()));
        String page = jetaudit.run("explain", "OLD#1").out();
        assertTrue(
                page.contains("Its kind is copy, because no truncation was accepted, and the rules do not know"), page);
    }

    @Test
    void an_instance_goes_over_to_older_rules_when_asked_to() {
        Jetaudit jetaudit = store();
        Path file = legacy("documented").call("JetStopBackup").writeTo(trace());
        jetaudit.record(file);
        Path rest = new Trace("OLD").later(60).call("JetEndExternalBackup").writeTo(folder.resolve("rest.ndjson"));
        assertEquals(
                3,
                jetaudit.run("record", "--rules", "documented-xp", rest.toString())
                        .exit());
        Reply adopted = jetaudit.run("record", "--rules", "documented-xp", "--adopt", rest.toString());
        assertEquals(0, adopted.exit(), adopted.err());
        JsonNode end = jetaudit.list("calls").getLast();
        assertEquals("END-11 -800", end.get("ruleId").asText() + " " + end.get("answer"));
        List<JsonNode> adoptions = jetaudit.list("calls", "--facts").stream()
                .filter(entry -> entry.has("rules"))
                .toList();
        assertEquals("documented-xp", adoptions.getLast().get("rules").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"documented", "documented-2003", "documented-xp", "documented-2000", "engine-2025"})
    void every_rule_set_is_listed_and_is_the_same_as_itself(String rules) {
        Jetaudit jetaudit = store();
        assertTrue(jetaudit.list("rules", "--rules", rules).size() > 80);
        assertEquals("[]", jetaudit.json("rules", "diff", rules, rules).toString());
        assertTrue(jetaudit.list("model", "--rules", rules).size() > 80);
    }

    @Test
    void the_differences_of_two_rule_sets_are_golden() throws IOException {
        check("diff-xp-2003.txt", "rules", "diff", "documented-xp", "documented-2003");
        check("diff-2003-vista.json", "rules", "diff", "documented-2003", "documented", "--format", "json");
        check("diff-2000-xp.txt", "rules", "diff", "documented-2000", "documented-xp");
    }

    @Test
    void the_order_of_calls_is_golden() throws IOException {
        check("model-2000.mmd", "model", "--rules", "documented-2000", "--as", "mermaid");
        check("model-xp.dot", "model", "--rules", "documented-xp", "--as", "dot");
        check("model-xp.txt", "model", "--rules", "documented-xp");
    }

    /** Rewritten with {@code -Dapprove=true}. */
    private void check(String golden, String... command) throws IOException {
        Reply reply = store().run(command);
        assertEquals(0, reply.exit(), reply.err());
        Path file = GOLDEN.resolve(golden);
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, reply.out());
        }
        assertEquals(Files.readString(file), reply.out(), golden);
    }

    private JsonNode audited(Trace trace) {
        return store().list("audit", trace.writeTo(trace()).toString()).getFirst();
    }

    private static String told(JsonNode backup) {
        return backup.get("answer") + " " + backup.get("outcome").asText() + " " + backup.get("outcomeCode");
    }

    private static List<String> ids(JsonNode backup) {
        List<String> ids = new ArrayList<>();
        backup.get("findings").forEach(finding -> ids.add(finding.get("id").asText()));
        return ids;
    }

    /** A full that has got as far as the list of databases, by functions that Windows 2000 has. */
    private static Trace legacy(String rules) {
        return new Trace("OLD")
                .judgedBy(rules)
                .call("JetBeginExternalBackup", "{\"grbit\":0}")
                .call("JetGetAttachInfo", "{}", "{\"databases\":[\"a.edb\"]}", null);
    }

    private static Trace complete(String rules) {
        return new Trace("OLD")
                .judgedBy(rules)
                .fact("page-size", "{\"bytes\":8192}")
                .begin(0)
                .attachInfo(Trace.A)
                .copyDatabase(Trace.A)
                .logInfo(5, 6)
                .copyLogs(5, 6);
    }

    private Jetaudit store() {
        return new Jetaudit(folder.resolve("store"));
    }

    private Path trace() {
        return folder.resolve("trace.ndjson");
    }
}
