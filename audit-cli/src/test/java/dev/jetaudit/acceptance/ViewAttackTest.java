package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Views that somebody changed by hand are found by {@code replay --verify}, with table, key and column, and put right by {@code replay}. */
class ViewAttackTest {
    @TempDir
    private static Path recorded = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(folder);

    static Stream<ViewAttack> attacks() {
        return ViewAttack.all();
    }

    @BeforeAll
    static void record() {
        Trace twice = new Trace("EX02/SG1").begin(0).begin(0).end(1);
        new Jetaudit(recorded.resolve("store"))
                .record(
                        Repository.ROOT.resolve("examples/exchange-week.ndjson"),
                        twice.writeTo(recorded.resolve("twice.ndjson")));
    }

    @BeforeEach
    void copy() throws IOException {
        jetaudit = new Jetaudit(Files.createDirectory(folder.resolve("store")));
        Files.copy(StoreFile.in(recorded.resolve("store")), StoreFile.in(jetaudit.store()));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void is_found_and_put_right(ViewAttack attack) throws SQLException {
        String before = jetaudit.json("backups", "--refused").toString();
        StoreFile.execute(jetaudit.store(), attack.statements().toArray(String[]::new));
        Reply found = jetaudit.run("replay", "--verify", "--format", "json");
        assertEquals(5, found.exit());
        Set<String> names = names(Jetaudit.parsed(found.out()).get(0));
        assertTrue(names.contains(attack.found()), names::toString);
        assertEquals(5, jetaudit.run("replay", "--verify").exit(), "verify changes nothing");
        assertEquals(names, names(jetaudit.json("replay").get(0)));
        assertEquals(before, jetaudit.json("backups", "--refused").toString());
        assertEquals(0, jetaudit.run("replay", "--verify").exit());
    }

    /** Returns what was found, each row as an attack names it. */
    private static Set<String> names(JsonNode rebuild) {
        Set<String> names = new TreeSet<>();
        for (JsonNode table : rebuild.get("differences")) {
            for (JsonNode row : table.get("rows")) {
                StringBuilder name = new StringBuilder(
                        table.get("table").asText() + " " + row.get("kind").asText() + " ");
                row.get("key")
                        .properties()
                        .forEach(column -> name.append(
                                column.getKey() + "=" + column.getValue().asText() + " "));
                names.add(name
                        + String.join(
                                " ",
                                StreamSupport.stream(row.get("columns").spliterator(), false)
                                        .map(column -> column.get("column").asText())
                                        .toList()));
            }
        }
        return names;
    }

    @Test
    void views_as_they_were_recorded_are_right() {
        assertEquals(
                new Reply(
                        0,
                        "Verified: the views and states are what the journal says, 829 events and 17 backups.\n",
                        ""),
                jetaudit.run("replay", "--verify"));
        assertEquals(List.of(), jetaudit.list("replay", "--verify").get(0).findValues("table"));
    }
}
