package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed, proved or called checked is what was recorded, whoever wrote to the store meanwhile. */
class TamperedLedgerTest {
    private static final String OTHER_TREE =
            "update chunk set nodes = substr(nodes, 1, octet_length(nodes) - 2) || X'0001'";

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(Path.of(""));

    @BeforeEach
    void record() throws IOException {
        jetaudit = new Jetaudit(folder.resolve("store"));
        jetaudit.run("keys", "init");
        jetaudit.record(trace("EX01/SG1"));
    }

    private Path trace(String instance) throws IOException {
        return new Trace(instance)
                .begin(0)
                .attachInfo(Trace.A)
                .copyDatabase(Trace.A)
                .logInfo(5, 6)
                .copyLogs(5, 6)
                .truncate()
                .end(1)
                .writeTo(folder.resolve(instance.replace('/', '-') + ".ndjson"));
    }

    private Path checkpoint(String name) {
        Path file = folder.resolve(name);
        assertEquals(0, jetaudit.run("checkpoint", "--out", file.toString()).exit());
        return file;
    }

    @Test
    void a_journal_that_is_not_that_of_its_latest_checkpoint_is_not_signed_again() throws SQLException, IOException {
        StoreFile.execute(jetaudit.store(), OTHER_TREE);
        Reply refused = jetaudit.run("record", trace("EX01/SG2").toString());
        assertEquals(5, refused.exit());
        assertTrue(refused.err().contains("'jetaudit verify' says more"), refused.err());
    }

    @Test
    void a_journal_that_is_not_that_of_the_latest_anchor_is_not_anchored() throws SQLException, IOException {
        String anchors = folder.resolve("anchors").toString();
        assertEquals(
                0,
                jetaudit.run("record", "--anchor", anchors, trace("EX01/SG2").toString())
                        .exit());
        StoreFile.execute(jetaudit.store(), "delete from checkpoint", OTHER_TREE);
        Reply refused =
                jetaudit.run("record", "--anchor", anchors, trace("EX01/SG3").toString());
        assertEquals(5, refused.exit());
        assertTrue(refused.err().contains("the journal does not contain what"), refused.err());
        try (Connection connection = StoreFile.connect(jetaudit.store());
                Statement statement = connection.createStatement()) {
            assertFalse(statement.executeQuery("select 1 from checkpoint").next(), "nor is it signed");
        }
        try (Stream<Path> files = Files.list(Path.of(anchors))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void an_anchor_without_a_key_is_an_error() throws IOException {
        Jetaudit keyless = new Jetaudit(folder.resolve("other").resolve("store"));
        Reply reply = keyless.run(
                "record",
                "--anchor",
                folder.resolve("anchors").toString(),
                trace("EX01/SG2").toString());
        assertEquals(4, reply.exit());
        assertTrue(reply.err().contains("everything is recorded, but no checkpoint"), reply.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last_position = 5",
                "first_position = 3",
                "outcome = 'aborted-by-caller'",
                "kind = 'copy'",
                "ordinal = 9"
            })
    void a_backup_of_which_the_views_say_something_else_is_not_proved(String change) throws SQLException {
        Path proof = folder.resolve("backup.proof");
        assertEquals(
                0,
                jetaudit.run("proof", "EX01/SG1#1", "--out", proof.toString()).exit());
        StoreFile.execute(jetaudit.store(), "update backup set " + change);
        String id = change.startsWith("ordinal") ? "EX01/SG1#9" : "EX01/SG1#1";
        Reply refused = jetaudit.run("proof", id, "--out", proof.toString());
        assertEquals(5, refused.exit(), refused.err());
        assertTrue(refused.err().contains("'jetaudit replay --verify'"), refused.err());
    }

    @Test
    void every_backup_of_the_example_can_be_proved() {
        jetaudit.record(Repository.ROOT.resolve("examples/exchange-week.ndjson"));
        for (String id : jetaudit.list("backups").stream()
                .map(backup -> backup.get("id").asText())
                .toList()) {
            Reply proved = jetaudit.run(
                    "proof", id, "--out", folder.resolve("backup.proof").toString());
            assertEquals(0, proved.exit(), id + ": " + proved.err());
        }
    }

    @Test
    void a_checkpoint_from_elsewhere_is_no_beginning() throws IOException {
        Path mine = checkpoint("mine");
        assertEquals(
                0, jetaudit.run("verify", "--since-checkpoint", mine.toString()).exit());
        Jetaudit other = new Jetaudit(folder.resolve("other").resolve("store"));
        other.run("keys", "init");
        other.record(trace("EX01/SG1"));
        Reply reply = other.run(
                "verify",
                "--keys",
                folder.resolve("keys").toString(),
                "--since-checkpoint",
                mine.toString(),
                "--format",
                "json");
        assertEquals(5, reply.exit());
        assertTrue(
                reply.out().contains("checkpoint-from-elsewhere") || reply.out().contains("re-signed"), reply.out());
    }

    @Test
    void what_lies_before_the_beginning_is_not_compared() throws IOException {
        Path early = checkpoint("early");
        jetaudit.record(trace("EX01/SG2"));
        Path late = checkpoint("late");
        Reply reply = jetaudit.run("verify", "--since-checkpoint", late.toString(), "--against", early.toString());
        assertEquals(4, reply.exit());
        assertTrue(reply.err().contains("fewer chunks"), reply.err());
    }

    @Test
    void chunks_without_a_checkpoint_are_told_of_from_any_beginning() throws IOException, SQLException {
        Path early = checkpoint("early");
        jetaudit.record(trace("EX01/SG2"));
        StoreFile.execute(jetaudit.store(), "delete from checkpoint where checkpoint_no > 1");
        for (List<String> options : List.of(List.<String>of(), List.of("--since-checkpoint", early.toString()))) {
            Reply reply = jetaudit.run(
                    Stream.concat(Stream.of("verify"), options.stream()).toArray(String[]::new));
            assertEquals(0, reply.exit(), reply.err());
            assertTrue(reply.err().contains("are under no signed checkpoint"), reply.err());
        }
    }

    @Test
    void without_a_key_it_does_not_look_as_if_signatures_were_checked() {
        Reply quiet = new Jetaudit(jetaudit.store())
                .run("-q", "verify", "--keys", folder.resolve("typo").toString());
        assertEquals(4, quiet.exit());
        assertTrue(quiet.err().contains("there is no public key in"), quiet.err());
    }

    @Test
    void the_newest_key_signs_though_an_older_secret_was_taken_away() throws IOException {
        for (int round = 0; round < 8; round++) {
            try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
                for (Path secret :
                        files.filter(file -> file.toString().endsWith(".key")).toList()) {
                    Files.delete(secret);
                }
            }
            String made = jetaudit.run("keys", "rotate").out().strip();
            assertEquals(
                    made,
                    jetaudit.list("keys", "list").getLast().get("publicKey").asText());
            assertEquals(0, jetaudit.run("keys", "rotate").exit());
            assertTrue(jetaudit.list("keys", "list").getLast().get("signing").asBoolean());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls", "explain EX01/SG1#1", "replay", "replay --verify", "proof 1 --out x"})
    void a_damaged_chunk_is_exit_code_5(String command) throws SQLException {
        StoreFile.execute(
                jetaudit.store(),
                "update chunk set body = substr(body, 1, 40) || X'00FF' || substr(body, 43) where chunk_no = 0");
        Reply reply =
                jetaudit.run(command.replace(" x", " " + folder.resolve("x")).split(" "));
        assertEquals(5, reply.exit(), reply.err());
        assertTrue(reply.err().contains("'jetaudit verify' says where"), reply.err());
    }
}
