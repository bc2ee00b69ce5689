package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is printed, and what is published about it, say the same. */
class JsonSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENTS =
            Path.of("src", "test", "resources", "events", "two-logs").toString();

    private static final String[] REPLAY = {"replay", "--rules", "documented-xp", "--against", "documented"};

    @Test
    void backups_keep_to_their_schema() throws IOException {
        assertEquals(Set.of(), breaches("backups-v1", printed("backups", "--refused")));
        assertEquals("[]", printed("backups", "--instance", "nobody").toString());
    }

    @Test
    void calls_and_facts_keep_to_their_schema() throws IOException {
        assertEquals(Set.of(), breaches("calls-v1", printed("calls", "--facts")));
    }

    @Test
    void events_keep_to_their_schema() throws IOException {
        assertEquals(Set.of(), breaches("events-v1", printed("events", EVENTS)));
    }

    @Test
    void comparisons_keep_to_their_schema() throws IOException {
        assertEquals(Set.of(), breaches("crosscheck-v1", printed("crosscheck")));
        assertEquals(
                fieldNames(schema("crosscheck-v1").at("/$defs/comparison/properties")),
                fieldNames(printed("crosscheck").get(0)));
    }

    @Test
    void explanations_keep_to_their_schemas() throws IOException {
        assertEquals(Set.of(), breaches("explain-v1", printed("explain", "EX01/SG1#2")));
        assertEquals(Set.of(), breaches("explain-call-v1", printed("explain", "--call", "26")));
        assertForbids("explain-v1", "confirmed", "explain", "EX01/SG1#2");
        assertForbids("explain-call-v1", "citation", "explain", "--call", "26");
        assertEquals(
                fieldNames(schema("explain-v1").at("/$defs/explanation/properties")),
                fieldNames(printed("explain", "EX01/SG1#2").get(0)));
        assertEquals(
                fieldNames(schema("explain-v1").at("/$defs/reason/properties")),
                fieldNames(
                        printed("explain", "EX01/SG1#2").get(0).get("because").get(0)));
        assertEquals(
                fieldNames(schema("explain-call-v1").at("/$defs/call/properties")),
                fieldNames(printed("explain", "--call", "26").get(0)));
    }

    @Test
    void differences_of_a_replay_keep_to_their_schema() throws IOException {
        JsonNode differences = printed(REPLAY);
        assertEquals(Set.of(), breaches("replay-against-v1", differences));
        assertEquals(
                fieldNames(schema("replay-against-v1").at("/$defs/difference/properties")),
                fieldNames(differences.get(0)));
    }

    @Test
    void a_rebuild_of_the_views_keeps_to_its_schema() throws IOException {
        JsonNode found = printed("replay", "--verify");
        assertEquals(Set.of(), breaches("replay-v1", found));
        assertEquals(Set.of(), breaches("replay-v1", printed("replay")));
        assertEquals(fieldNames(schema("replay-v1").at("/$defs/rebuild/properties")), fieldNames(found.get(0)));
        assertEquals(
                fieldNames(schema("replay-v1").at("/$defs/row/properties")),
                fieldNames(found.at("/0/differences/0/rows/0")));
    }

    @Test
    void figures_of_a_store_keep_to_their_schema() throws IOException {
        assertEquals(Set.of(), breaches("store-info-v1", printed("store", "info")));
        assertForbids("store-info-v1", "backups", "store", "info");
        assertEquals(
                fieldNames(schema("store-info-v1").at("/items/properties")),
                fieldNames(printed("store", "info").get(0)));
    }

    @Test
    void the_schemas_forbid_a_field_more_and_a_field_less() throws IOException {
        assertForbids("backups-v1", "answer", "backups");
        assertForbids("calls-v1", "answer", "calls");
        assertForbids("events-v1", "pid", "events", EVENTS);
        assertForbids("crosscheck-v1", "reason", "crosscheck");
        assertForbids("replay-against-v1", "call", REPLAY);
        assertForbids("replay-v1", "behind", "replay");
    }

    @Test
    void the_schemas_name_the_fields_in_the_order_in_which_they_are_printed() throws IOException {
        assertEquals(
                fieldNames(schema("backups-v1").at("/$defs/backup/properties")),
                fieldNames(printed("backups").get(0)));
        assertEquals(
                fieldNames(schema("calls-v1").at("/$defs/call/properties")),
                fieldNames(printed("calls").get(0)));
        assertEquals(
                fieldNames(schema("events-v1").at("/items/properties")),
                fieldNames(printed("events", EVENTS).get(0)));
    }

    private static void assertForbids(String schema, String field, String... verb) throws IOException {
        JsonNode more = printed(verb);
        ((ObjectNode) more.get(0)).put("extra", 1);
        assertFalse(breaches(schema, more).isEmpty(), schema + " allows a field more");
        JsonNode less = printed(verb);
        ((ObjectNode) less.get(0)).remove(field);
        assertFalse(breaches(schema, less).isEmpty(), schema + " allows a field less");
    }

    private static List<String> fieldNames(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode printed(String... args) throws JsonProcessingException {
        String[] all =
                Stream.concat(Stream.of("--format", "json"), Stream.of(args)).toArray(String[]::new);
        return JSON.readTree(CommandRun.of(MemoryHistory.SAMPLE, all).out());
    }

    private static JsonNode schema(String name) throws IOException {
        return JSON.readTree(Files.readString(Path.of("..", "docs", name + ".schema.json")));
    }

    private static Set<String> breaches(String name, JsonNode document) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema(name));
        Set<String> breaches = new TreeSet<>();
        for (ValidationMessage message : schema.validate(document)) {
            breaches.add(message.getMessage());
        }
        return breaches;
    }
}
