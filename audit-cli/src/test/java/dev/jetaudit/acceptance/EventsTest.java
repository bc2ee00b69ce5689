package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Event logs are shown in words, and nothing is recorded by that. */
class EventsTest {
    private static final List<String> FULL_BACKUP = List.of(
            "esebench begins a full backup",
            "copying of E:\\db\\one.edb begins (2 MB)",
            "copying of E:\\db\\one.edb ends",
            "the log files E:\\log\\edb00002.log to E:\\log\\edb00003.log are to be copied",
            "the log files E:\\log\\edb00001.log to E:\\log\\edb00002.log are deleted",
            "the backup ended successfully");

    @TempDir
    private Path folder = Path.of("");

    private final EventLog log = new EventLog().full(2, 3);

    @AfterEach
    void nothing_is_recorded() {
        assertFalse(Files.exists(folder.resolve("store")));
    }

    @Test
    void say_the_same_from_every_export() {
        Path xml = log.xml(folder.resolve("app.xml"), 0, log.size());
        Path json = log.json(folder.resolve("app.json"), 0, log.size());
        for (Path export : List.of(xml, json)) {
            JsonNode events = jetaudit().json("events", export.toString());
            assertEquals(FULL_BACKUP, events.findValuesAsText("sentence"));
            JsonNode first = events.get(0);
            assertEquals("\"SRV1/esebench/DB1\"", first.get("instance").toString());
            assertEquals(
                    "[4242,0,100]",
                    List.of(first.get("pid"), first.get("operation"), first.get("recordId"))
                            .toString()
                            .replace(" ", ""));
            assertEquals("2026-03-01T22:01:40Z", first.get("at").asText());
        }
    }

    @Test
    void are_shown_in_the_order_of_the_file() throws IOException {
        Path later = log.xml(folder.resolve("later"), 3, 6);
        Path earlier = log.xml(folder.resolve("earlier"), 0, 3);
        Path newestFirst = folder.resolve("newest-first.xml");
        Files.writeString(newestFirst, Files.readString(later) + Files.readString(earlier));
        List<String> ids = jetaudit().json("events", newestFirst.toString()).findValuesAsText("id");
        assertEquals(List.of("223", "224", "213", "210", "220", "221"), ids);
    }

    @Test
    void come_from_standard_input_too() throws IOException {
        String export = Files.readString(log.json(folder.resolve("app.json"), 0, log.size()));
        Reply reply = jetaudit().runReading(export, "events", "--format", "csv", "--id", "213", "-");
        assertEquals(
                "file,line,offset,recordId,at,computer,channel,provider,id,task,pid,operation,instance,strings,sentence,recovered\r\n"
                    + "-,6,,105,2026-03-01T22:01:45Z,SRV1,Application,ESENT,213,3,4242,0,SRV1/esebench/DB1,\"esebench|4242,D,0|DB1:"
                    + " \",the backup ended successfully,false\r\n",
                reply.out());
        assertEquals(0, reply.exit());
    }

    @Test
    void end_with_4_if_any_file_is_not_whole() throws IOException {
        Path cutOff = folder.resolve("cut-off.xml");
        String whole = Files.readString(log.xml(folder.resolve("app.xml"), 0, log.size()));
        Files.writeString(cutOff, whole.substring(0, whole.length() - 20));
        Reply reply = jetaudit()
                .run(
                        "events",
                        "--format",
                        "ndjson",
                        cutOff.toString(),
                        folder.resolve("gone").toString());
        assertEquals(5, reply.out().lines().count());
        assertEquals(
                List.of(
                        "jetaudit: " + cutOff + ":6: the file is cut off in the middle of this event",
                        "jetaudit: " + folder.resolve("gone") + ": no such file"),
                reply.errors());
        assertEquals(4, reply.exit());
    }

    @Test
    void a_flood_of_mistakes_is_cut_short() throws IOException {
        Path file = Files.writeString(
                folder.resolve("other.json"), "{\"Id\":1,\"ProviderName\":\"x\"}\nno\n" + "no\n".repeat(98));
        Reply reply = jetaudit().run("events", file.toString());
        assertEquals(21, reply.errors().size());
        assertEquals("jetaudit: " + file + ": 79 more mistakes", reply.errors().getLast());
        assertEquals(4, reply.exit());
    }

    private Jetaudit jetaudit() {
        return new Jetaudit(folder.resolve("store"));
    }
}
