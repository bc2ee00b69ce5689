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
    void the_schemas_forbid_a_field_more_and_a_field_less() throws IOException {
        for (List<String> verb : List.of(List.of("backups-v1", "backups"), List.of("calls-v1", "calls"))) {
            JsonNode more = printed(verb.get(1));
            ((ObjectNode) more.get(0)).put("extra", 1);
            assertFalse(breaches(verb.get(0), more).isEmpty(), verb + " allows a field more");
            JsonNode less = printed(verb.get(1));
            ((ObjectNode) less.get(0)).remove("answer");
            assertFalse(breaches(verb.get(0), less).isEmpty(), verb + " allows a field less");
        }
    }

    @Test
    void the_schemas_name_the_fields_in_the_order_in_which_they_are_printed() throws IOException {
        assertEquals(
                fieldNames(schema("backups-v1").at("/$defs/backup/properties")),
                fieldNames(printed("backups").get(0)));
        assertEquals(
                fieldNames(schema("calls-v1").at("/$defs/call/properties")),
                fieldNames(printed("calls").get(0)));
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
