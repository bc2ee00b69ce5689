package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jetaudit.cli.evtx.writer.EventToWrite;
import dev.jetaudit.cli.evtx.writer.EvtxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary event logs through the real command; the writer makes them as Windows does. */
class BinaryEventLogTest {
    private static final String DATABASE = "E:\\db\\one.edb";
    private static final String LOG_5 = "E:\\log\\edb00005.log";
    private static final String LOG_7 = "E:\\log\\edb00007.log";

    @TempDir
    private Path folder = Path.of("");

    private final List<EventToWrite> events = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"280", "600,G,0"})
    void every_event_of_the_backup_family_is_read_in_both_layouts(String who) throws IOException {
        event(who, 102).event(who, 105);
        event(who, 210).event(who, 220, DATABASE, "2 Mb").event(who, 221, DATABASE);
        event(who, 223, LOG_5, LOG_7)
                .event(who, 227, "1")
                .event(who, 224, LOG_5, LOG_5)
                .event(who, 213);
        event(who, 219, "-1032");
        event(who, 211)
                .event(who, 459, LOG_5)
                .event(who, 223, LOG_5, LOG_7)
                .event(who, 225)
                .event(who, 213);
        event(who, 210)
                .event(who, 220, DATABASE, "2 Mb")
                .event(who, 217, "-1018", DATABASE, "E:")
                .event(who, 214, "-800");
        event(who, 210)
                .event(who, 220, DATABASE, "2 Mb")
                .event(who, 222, DATABASE, "65536", "2097152")
                .event(who, 215);
        event(who, 210).event(who, 218, "-1022", LOG_5, "E:").event(who, 214, "-1022");
        event(who, 210).event(who, 223, LOG_5, LOG_7).event(who, 520).event(who, 226);
        event(who, 200)
                .event(who, 202)
                .event(who, 201)
                .event(who, 203, "-800")
                .event(who, 206, DATABASE)
                .event(who, 207);
        event(who, 103);
        Path log = write("application.evtx", EvtxFile.of(events).format(3, 2).bytes());
        Jetaudit jetaudit = new Jetaudit(folder.resolve("store"));

        List<JsonNode> shown = jetaudit.list("events", log.toString());
        assertEquals(events.size(), shown.size());
        for (JsonNode event : shown) {
            assertEquals(who, event.get("strings").get(1).asText());
            assertTrue(!event.get("sentence").asText().startsWith("event "), event.toString());
        }
        jetaudit.record(log);
        assertEquals(
                List.of(
                        "completed",
                        "completed",
                        "aborted-by-caller",
                        "aborted-by-caller",
                        "failed",
                        "aborted-by-server"),
                jetaudit.list("backups").stream()
                        .limit(6)
                        .map(backup -> backup.get("outcome").asText())
                        .toList());
    }

    @Test
    void what_a_damaged_log_has_lost_is_told_and_the_rest_is_recorded() throws IOException {
        event("280", 210).event("280", 220, DATABASE, "2 Mb").event("280", 221, DATABASE);
        event("280", 223, LOG_5, LOG_7).event("280", 225).event("280", 213);
        EvtxFile file = EvtxFile.of(events).format(3, 1);
        byte[] bytes = file.bytes();
        bytes[file.layout().records().get(4).offset() + 40] ^= 0x55;
        Path log = write("damaged.evtx", bytes);
        Jetaudit jetaudit = new Jetaudit(folder.resolve("store"));
        Reply reply = jetaudit.run("record", log.toString());
        assertEquals(0, reply.exit(), reply.err());
        assertTrue(reply.err().contains(log + ": byte "), reply.err());
        JsonNode finding = jetaudit.list("record", log.toString())
                .getFirst()
                .get("findings")
                .get(0);
        assertEquals("LOG-RECORDS-CRC", finding.get("id").asText());
        assertEquals("warning", finding.get("severity").asText());
        assertTrue(finding.get("offset").asLong() >= 4096, finding.toString());
        assertEquals(
                1,
                jetaudit.run("record", "--fail-on", "warning", log.toString()).exit());
        assertEquals(
                1, jetaudit.run("audit", "--fail-on", "warning", log.toString()).exit());
        assertEquals(
                "completed", jetaudit.list("backups").getFirst().get("outcome").asText());
    }

    @Test
    void several_logs_of_several_machines_are_found_in_their_folders() throws IOException {
        for (String computer : List.of("SRV1", "SRV2")) {
            events.clear();
            event("280", 210).event("280", 220, DATABASE, "2 Mb").event("280", 221, DATABASE);
            event("280", 223, LOG_5, LOG_7).event("280", 225).event("280", 213);
            List<EventToWrite> own =
                    events.stream().map(event -> event.computer(computer)).toList();
            write(computer + "/Application.evtx", EvtxFile.of(own).format(3, 2).bytes());
        }
        assertEquals(
                List.of("SRV1/esebench/DB1#1", "SRV2/esebench/DB1#1"),
                Stream.of(new Jetaudit(folder.resolve("store"))
                                .json("audit", folder.resolve("logs").toString()))
                        .flatMap(backups -> Stream.of(backups.get(0), backups.get(1)))
                        .map(backup -> backup.get("id").asText())
                        .sorted()
                        .toList());
    }

    private BinaryEventLogTest event(String who, int id, String... arguments) {
        List<String> strings = new ArrayList<>(List.of("esebench", who, "DB1: "));
        strings.addAll(List.of(arguments));
        events.add(EventToWrite.ese(id, strings.toArray(String[]::new)).computer("SRV1"));
        return this;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("logs").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }
}
