package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Event logs of real machines. They are not ours to publish, so they lie beside the checkout; without them this is skipped. */
class RealEvidenceTest {
    private static final Path EVIDENCE =
            Repository.ROOT.resolveSibling("shared").resolve("evidence");
    private static final String WITH_A_SHADOW_COPY = "otrf-ntdsutil-vss-backup.ese.jsonl";
    private static final String WITH_A_BACKUP = "deepbluecli-many-events-application.esent.xml";

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(folder);

    @BeforeEach
    void find() {
        assumeTrue(Files.isDirectory(EVIDENCE), "there is no " + EVIDENCE);
        jetaudit = new Jetaudit(folder.resolve("store"));
    }

    @Test
    void the_backup_of_windows_mail_is_found() {
        JsonNode backups =
                jetaudit.json("audit", EVIDENCE.resolve(WITH_A_BACKUP).toString());
        JsonNode expected = Jetaudit.parsed("""
            {"id":"IE8Win7/WinMail/WindowsMail0#1","instance":"IE8Win7/WinMail/WindowsMail0","ordinal":1,
             "rules":"engine-2025","scope":"full","planned":null,"kind":"full","outcome":"completed","outcomeCode":0,"answer":0,
             "observed":null,"assessment":"vouched","beganAt":"2013-10-23T16:22:59Z","endedAt":"2013-10-23T16:23:00Z",
             "freeze":0,
             "databases":[{"path":"C:\\\\Users\\\\IEUser\\\\AppData\\\\Local\\\\Microsoft\\\\Windows Mail\\\\WindowsMail.MSMessageStore",
               "listed":null,"opened":true,"bytesRead":null,"size":null,"complete":true,"dropped":false,
               "stamp":{"field":"fullPrev","genLow":1,"genHigh":1,"type":"Normal"}}],
             "logs":{"genLow":1,"genHigh":1,"copied":null,"missing":null},
             "truncated":true,"truncateDone":null,"deleted":[],"calls":6,"bytes":null}
            """);
        assertEquals(1, backups.size());
        List<String> severities = backups.get(0).get("findings").findValuesAsText("severity");
        Unnumbered.of(backups);
        ((ObjectNode) backups.get(0)).remove("findings");
        assertEquals(expected.toPrettyString(), backups.get(0).toPrettyString());
        assertFalse(severities.contains("error"), severities.toString());
    }

    @Test
    void the_shadow_copy_of_a_domain_controller_is_found() {
        JsonNode backups =
                jetaudit.json("audit", EVIDENCE.resolve(WITH_A_SHADOW_COPY).toString());
        JsonNode expected = Jetaudit.parsed("""
            {"id":"DC01.pandalab.com/NTDS/NTDSA#1","instance":"DC01.pandalab.com/NTDS/NTDSA","ordinal":1,
             "rules":"engine-2025","scope":"snapshot","planned":"full","kind":"full","outcome":"completed",
             "outcomeCode":0,"answer":0,"observed":null,"assessment":"vouched",
             "beganAt":"2023-07-19T09:03:40.710Z","endedAt":"2023-07-19T09:03:46.227Z","freeze":5358,
             "databases":[],"logs":{"genLow":null,"genHigh":null,"copied":null,"missing":null},
             "truncated":false,"truncateDone":false,"deleted":[],"calls":3,"bytes":null,"findings":[]}
            """);
        Unnumbered.of(backups);
        assertEquals(1, backups.size());
        assertEquals(expected.toPrettyString(), backups.get(0).toPrettyString());
        String table = jetaudit.run("backups").out();
        assertTrue(table.contains("full snapshot, frozen 5.36 s"), table);
        Reply again =
                jetaudit.run("record", EVIDENCE.resolve(WITH_A_SHADOW_COPY).toString());
        assertTrue(again.err().contains(": 0 items recorded"), again.err());
    }

    @Test
    void other_logs_are_read_to_their_end_without_an_invented_backup() throws IOException {
        try (Stream<Path> files = Files.list(EVIDENCE)) {
            List<String> others = files.map(Path::toString)
                    .filter(name -> name.endsWith(".xml") || name.endsWith(".jsonl"))
                    .filter(name -> !name.endsWith(WITH_A_BACKUP) && !name.endsWith(WITH_A_SHADOW_COPY))
                    .sorted()
                    .toList();
            assertEquals(4, others.size());
            for (String file : others) {
                Reply reply = new Jetaudit(folder.resolve("of " + Path.of(file).getFileName()))
                        .run("audit", "--format", "json", file);
                assertEquals("[]\n", reply.out(), file);
                assertEquals(List.of(), reply.errors(), file);
                assertEquals(0, reply.exit(), file);
            }
        }
    }

    @Test
    void the_binary_log_shows_the_same_backup_and_its_export_adds_nothing() throws IOException {
        String log = "deepbluecli-many-events-application";
        JsonNode binary = jetaudit.json("audit", EVIDENCE.resolve(log + ".evtx").toString());
        assertEquals(1, binary.size());
        Jetaudit other = new Jetaudit(folder.resolve("other"));
        JsonNode exported =
                other.json("audit", EVIDENCE.resolve(log + ".esent.xml").toString());
        assertEquals(BackupSummary.of(exported.get(0)), BackupSummary.of(binary.get(0)));
        Reply again =
                jetaudit.run("record", EVIDENCE.resolve(log + ".esent.xml").toString());
        assertTrue(again.err().contains(": 0 items recorded"), again.err());
    }

    @Test
    void every_other_binary_log_is_read_to_its_end_without_an_invented_backup() throws IOException {
        try (Stream<Path> files = Files.list(EVIDENCE)) {
            List<String> others = files.map(Path::toString)
                    .filter(file -> file.endsWith(".evtx") && !file.contains("deepbluecli"))
                    .toList();
            assertEquals(5, others.size());
            for (String file : others) {
                Reply reply = new Jetaudit(folder.resolve("of " + Path.of(file).getFileName()))
                        .run("audit", "--format", "json", file);
                assertEquals("[]\n", reply.out(), file);
                assertEquals(List.of(), reply.errors(), file);
                assertEquals(0, reply.exit(), file);
            }
        }
    }
}
