package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder stands for all evidence in it, whatever else lies there. */
class FoldersTest {
    private static final int BACKUPS = 400;

    @TempDir
    private Path home = Path.of("");

    private Path folder = Path.of("");
    private Jetaudit jetaudit = new Jetaudit(home);

    @BeforeEach
    void start() throws IOException {
        folder = home.resolve("evidence");
        Files.createDirectories(folder.resolve("EX02"));
        jetaudit = new Jetaudit(home.resolve("store"));
    }

    @Test
    void is_recorded_file_by_file() throws IOException {
        Path trace = new Trace("EX02/SG1").begin(0).end(2).writeTo(folder.resolve(Path.of("EX02", "trace.ndjson")));
        EventLog log = new EventLog().full(2, 3);
        Path export = log.xml(folder.resolve("app.xml"), 0, log.size());
        Files.writeString(folder.resolve("README"), "Collected on Monday.\n");
        Files.createSymbolicLink(folder.resolve("round"), folder);
        assertEquals(
                new Reply(
                        0,
                        "",
                        trace + ": 2 items recorded, 0 already known\n" + export
                                + ": 6 items recorded, 0 already known\n"
                                + "passed over in folders: 1 file without evidence\n"),
                jetaudit.run("record", folder.toString()));
        assertEquals(
                List.of("EX02/SG1#1", "SRV1/esebench/DB1#1"),
                jetaudit.json("audit", folder.toString()).findValuesAsText("id").stream()
                        .filter(id -> id.contains("#"))
                        .sorted()
                        .toList());
    }

    @Test
    void does_not_hide_what_cannot_be_read() throws IOException {
        Path gone = Files.createSymbolicLink(folder.resolve("gone.xml"), folder.resolve("nowhere"));
        new Trace("EX02/SG1").begin(0).end(2).writeTo(folder.resolve("trace.ndjson"));
        Reply reply = jetaudit.run("record", folder.toString());
        assertEquals(List.of("jetaudit: " + gone + ": no such file"), reply.errors());
        assertEquals(4, reply.exit());
        assertEquals(2, jetaudit.json("calls").size());
    }

    @Test
    void without_evidence_is_an_error() {
        String line = "jetaudit: " + folder + ": holds no ";
        for (String verb : List.of("record", "audit")) {
            Reply reply = jetaudit.run(verb, folder.toString());
            assertEquals(List.of(line + "evidence"), reply.errors());
            assertEquals(4, reply.exit());
        }
        new Trace("EX02/SG1").begin(0).writeTo(folder.resolve("trace.ndjson"));
        Reply events = jetaudit.run("events", folder.toString());
        assertEquals(List.of(line + "event log"), events.errors());
        assertEquals(4, events.exit());
    }

    /** Merging reads all files side by side. */
    @Test
    void may_hold_more_files_than_a_process_may_open() throws IOException, InterruptedException {
        EventLog log = new EventLog();
        for (int backup = 0; backup < BACKUPS; backup++) {
            String name = "%03d".formatted(backup);
            log.full(2, 3).xml(folder.resolve(name + ".xml"), backup * 6, backup * 6 + 6);
            new Trace("T" + name).begin(0).end(2).writeTo(folder.resolve(Path.of("EX02", name + ".ndjson")));
        }
        Reply reply = new Child(home).inScript("ulimit -n 256; $JETAUDIT record -q " + folder);
        assertEquals(new Reply(0, "", ""), reply);
        assertEquals(2 * BACKUPS, jetaudit.json("backups").size());
    }
}
