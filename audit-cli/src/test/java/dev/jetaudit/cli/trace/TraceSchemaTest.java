package dev.jetaudit.cli.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.evidence.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published schema and the reader accept the same lines, and the page's examples are among them. */
class TraceSchemaTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 20260301;

    private static JsonNode document;
    private static JsonSchema schema;

    @BeforeAll
    static void read_schema() throws IOException {
        document = JSON.readTree(DOCS.resolve("call-trace-v1.schema.json").toFile());
        schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);
    }

    @Test
    void names_exactly_the_functions_rules_and_facts_of_the_reader() {
        String functions = document.at("/$defs/call/properties/api/pattern").asText();
        assertEquals(
                "^("
                        + String.join(
                                "|",
                                Stream.of(ApiFunction.values())
                                        .map(ApiFunction::canonicalName)
                                        .toList()) + ")[AW]?$",
                functions);
        assertEquals(
                Stream.of(RuleSetName.values()).map(RuleSetName::id).toList(),
                texts(document.at("/$defs/header/properties/trace/properties/rules/enum")));
        assertEquals(TraceFacts.KINDS, texts(document.at("/$defs/fact/properties/fact/enum")));
    }

    @Test
    void accepts_what_the_reader_accepts() throws IOException {
        Random random = new Random(SEED);
        int accepted = 0;
        for (int i = 0; i < 6_000; i++) {
            String line = line(random);
            List<String> messages = Reading.of(line).messages();
            boolean byReader = messages.isEmpty();
            accepted += byReader ? 1 : 0;
            assertEquals(
                    byReader,
                    schema.validate(JSON.readTree(line)).isEmpty(),
                    () -> "seed " + SEED + ": " + line + " " + messages);
        }
        assertTrue(accepted > 600 && accepted < 5_400, "both kinds were tried: " + accepted + " accepted");
    }

    @Test
    void has_every_field_in_the_random_lines() throws IOException {
        TreeSet<String> inSchema = new TreeSet<>();
        for (String definition : List.of("header", "call", "fact", "slot")) {
            collectNames(document.at("/$defs/" + definition), inSchema);
        }
        Random random = new Random(SEED);
        TreeSet<String> tried = new TreeSet<>();
        for (int i = 0; i < 6_000; i++) {
            collectFields(JSON.readTree(line(random)), tried);
        }
        assertTrue(tried.containsAll(inSchema), () -> inSchema + " but tried " + tried);
    }

    @Test
    void accepts_the_examples_of_the_page() throws IOException {
        List<String> examples = Files.readAllLines(DOCS.resolve("call-trace.md")).stream()
                .filter(line -> line.startsWith("{"))
                .toList();
        assertTrue(examples.size() > 5);
        for (String example : examples) {
            assertEquals(List.of(), Reading.of(example).messages(), example);
            assertTrue(schema.validate(JSON.readTree(example)).isEmpty(), example);
        }
    }

    /** A line that is right but for at most a few fields, of which each may be missing, added or of a wrong value. */
    private static String line(Random random) throws JsonProcessingException {
        List<String> fields = new ArrayList<>();
        int kind = random.nextInt(3);
        add(fields, random, 0.98, "\"v\":" + pick(random, 0.02, "1", "2", "\"1\"", "null"));
        if (kind == 0) {
            add(fields, random, 0.99, "\"trace\":" + object(random, SampleFields.TRACE));
        } else {
            add(fields, random, 0.98, "\"at\":" + SampleFields.time(random));
            add(
                    fields,
                    random,
                    0.98,
                    "\"instance\":" + pick(random, 0.04, "\"EX01/SG#1\"", "\"\"", "\"a\\u0007\"", "7"));
            add(fields, random, 0.2, "\"seq\":" + pick(random, 0.1, "9223372036854775807", "-1", "\"1\""));
            add(fields, random, 0.2, "\"client\":" + object(random, SampleFields.CLIENT));
        }
        add(fields, random, 0.1, "\"x\":" + pick(random, 0.5, "null", "{\"a\":[1,{}]}", "7"));
        add(fields, random, 0.02, "\"X\":1");
        if (kind == 1) {
            add(
                    fields,
                    random,
                    0.98,
                    "\"api\":" + pick(random, 0.05, "\"JetReadFileW\"", "\"JetInit4\"", "\"JetFoo\"", "[]"));
            add(fields, random, 0.5, "\"in\":" + object(random, SampleFields.IN));
            add(fields, random, 0.5, "\"out\":" + object(random, SampleFields.OUT));
            add(fields, random, 0.5, "\"err\":" + pick(random, 0.1, "-2147483648", "2147483648", "\"0\"", "null"));
        } else if (kind == 2) {
            String fact = TraceFacts.KINDS.get(random.nextInt(TraceFacts.KINDS.size()));
            add(fields, random, 0.98, "\"fact\":\"" + (random.nextInt(40) == 0 ? "facts" : fact) + "\"");
            add(fields, random, 0.98, "\"value\":" + SampleFields.factValue(random, fact));
        }
        Collections.shuffle(fields, random);
        return "{" + String.join(",", fields) + "}";
    }

    private static String object(Random random, SampleFields fields) {
        return fields.object(random);
    }

    private static void add(List<String> fields, Random random, double likely, String field) {
        if (random.nextDouble() < likely) {
            fields.add(field);
        }
    }

    private static String pick(Random random, double bad, String good, String... wrong) {
        return random.nextDouble() < bad ? wrong[random.nextInt(wrong.length)] : good;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static void collectNames(JsonNode node, Set<String> names) {
        node.properties().forEach(field -> {
            if (field.getKey().equals("properties")) {
                field.getValue().fieldNames().forEachRemaining(names::add);
            }
            collectNames(field.getValue(), names);
        });
        if (node.isArray()) {
            node.forEach(element -> collectNames(element, names));
        }
    }

    private static void collectFields(JsonNode node, Set<String> names) {
        node.properties().forEach(field -> {
            names.add(field.getKey());
            collectFields(field.getValue(), names);
        });
    }
}
