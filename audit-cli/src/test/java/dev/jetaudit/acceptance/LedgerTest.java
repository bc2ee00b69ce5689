package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, checkpoints and the check of the journal through the real command. */
class LedgerTest {
    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(Path.of(""));
    private Path first = Path.of("");
    private Path second = Path.of("");

    @BeforeEach
    void write() throws IOException {
        jetaudit = new Jetaudit(folder.resolve("store"));
        first = trace("EX01/SG1", "first.ndjson");
        second = trace("EX01/SG2", "second.ndjson");
    }

    private Path trace(String instance, String name) throws IOException {
        Trace trace = new Trace(instance);
        trace.begin(0)
                .attachInfo(Trace.A)
                .copyDatabase(Trace.A)
                .logInfo(5, 6)
                .copyLogs(5, 6)
                .truncate()
                .end(1);
        return trace.writeTo(folder.resolve(name));
    }

    @Test
    void a_recording_is_signed_once_there_is_a_key_and_anchored_where_that_is_asked_for() throws IOException {
        jetaudit.record(first);
        assertEquals(0, verified().get("checkpoints").asInt());
        Reply made = jetaudit.run("keys", "init");
        assertEquals(0, made.exit(), made.err());
        assertEquals(
                made.out().strip(),
                jetaudit.list("keys", "list").getFirst().get("publicKey").asText());
        Path anchors = folder.resolve("anchors");
        assertEquals(
                0,
                jetaudit.run("record", "--anchor", anchors.toString(), second.toString())
                        .exit());
        JsonNode verified = verified();
        assertEquals(1, verified.get("checkpoints").asInt());
        assertEquals(
                verified.get("chunks").asInt(), verified.get("signedChunks").asInt());
        assertTrue(verified.get("problem").isNull());
        try (Stream<Path> files = Files.list(anchors)) {
            Path anchor = files.toList().getFirst();
            assertEquals(
                    0, jetaudit.run("checkpoint", "verify", anchor.toString()).exit());
            assertEquals(
                    0, jetaudit.run("verify", "--against", anchor.toString()).exit());
            assertEquals(
                    0,
                    jetaudit.list("verify", "--since-checkpoint", anchor.toString())
                            .getFirst()
                            .get("events")
                            .asInt());
        }
        assertEquals("Verified: ", jetaudit.run("verify").out().substring(0, 10));
    }

    @Test
    void an_empty_file_is_no_checkpoint() throws IOException {
        jetaudit.run("keys", "init");
        jetaudit.record(first);
        Path empty = Files.createFile(folder.resolve("empty"));
        assertEquals(
                new Reply(4, "", "jetaudit: " + empty + ": is no checkpoint: it is empty\n"),
                jetaudit.run("verify", "--against", empty.toString()));
    }

    @Test
    void an_altered_store_is_exit_code_5_with_the_place() throws SQLException {
        jetaudit.run("keys", "init");
        jetaudit.record(first, second);
        StoreFile.execute(jetaudit.store(), "update chunk set instance = 'EX01/SG3' where chunk_no = 1");
        Reply reply = jetaudit.run("verify", "--format", "json");
        assertEquals(5, reply.exit(), reply.err());
        JsonNode problem = Jetaudit.parsed(reply.out()).get(0).get("problem");
        assertEquals("altered", problem.get("kind").asText());
        assertEquals(1, problem.get("chunk").asInt());
        assertTrue(jetaudit.run("verify").out().startsWith("NOT what was written (altered): chunk 1"));
    }

    @Test
    void a_tail_that_is_cut_off_with_its_checkpoints_is_found_with_an_anchor() throws SQLException {
        jetaudit.run("keys", "init");
        jetaudit.record(first);
        Path anchor = folder.resolve("head.checkpoint");
        assertEquals(0, jetaudit.run("checkpoint", "--out", anchor.toString()).exit());
        StoreFile.execute(jetaudit.store(), "delete from chunk where chunk_no > 0");
        StoreFile.execute(jetaudit.store(), "delete from checkpoint");
        assertEquals(0, jetaudit.run("verify").exit());
        Reply reply = jetaudit.run("verify", "--against", anchor.toString(), "--format", "json");
        assertEquals(5, reply.exit(), reply.err());
        assertEquals(
                "truncated-tail",
                Jetaudit.parsed(reply.out()).get(0).at("/problem/kind").asText());
    }

    @Test
    void a_new_key_signs_and_the_old_one_still_counts() {
        jetaudit.run("keys", "init");
        jetaudit.record(first);
        assertEquals(0, jetaudit.run("keys", "rotate").exit());
        jetaudit.record(second);
        assertEquals(
                List.of(false, true),
                jetaudit.list("keys", "list").stream()
                        .map(key -> key.get("signing").asBoolean())
                        .toList());
        assertEquals(2, verified().get("checkpoints").asInt());
    }

    @Test
    void a_backup_is_proved_to_somebody_who_has_the_public_key_alone() throws IOException {
        jetaudit.record(first, second);
        Path proof = folder.resolve("backup.proof");
        assertEquals(
                4,
                jetaudit.run("proof", "EX01/SG1#1", "--out", proof.toString()).exit());
        jetaudit.run("keys", "init");
        assertEquals(
                0,
                jetaudit.run("proof", "EX01/SG1#1", "--out", proof.toString()).exit());
        String key = jetaudit.list("keys", "list").getFirst().get("file").asText();
        Jetaudit elsewhere = new Jetaudit(folder.resolve("elsewhere"));
        Reply checked = elsewhere.run("proof", "verify", proof.toString(), "--key", key);
        assertEquals(0, checked.exit(), checked.err());
        assertTrue(checked.out().contains("EX01/SG1#1"), checked.out());
        byte[] bytes = Files.readAllBytes(proof);
        bytes[bytes.length / 2] ^= 1;
        Files.write(proof, bytes);
        assertEquals(
                5,
                elsewhere.run("proof", "verify", proof.toString(), "--key", key).exit());
    }

    @Test
    void what_cannot_be_done_is_said() throws IOException {
        jetaudit.record(first);
        assertEquals(4, jetaudit.run("checkpoint").exit());
        assertEquals(2, jetaudit.run("keys", "make").exit());
        assertEquals(0, jetaudit.run("keys", "init").exit());
        assertEquals(3, jetaudit.run("keys", "init").exit());
        Path file = Files.writeString(folder.resolve("x"), "no note");
        String publicKey = jetaudit.list("keys", "list").getFirst().get("file").asText();
        Path secret = Path.of(publicKey.replace(".pub", ".key"));
        String key = Files.readString(secret);
        for (String damaged : List.of("", key.substring(0, 90), key.replace('A', '*'))) {
            Files.writeString(secret, damaged);
            assertEquals(4, jetaudit.run("checkpoint").exit(), damaged);
        }
        Files.writeString(secret, key);
        assertEquals(5, jetaudit.run("checkpoint", "verify", file.toString()).exit());
        assertEquals(
                4, jetaudit.run("verify", "--since-checkpoint", file.toString()).exit());
        assertEquals(
                4,
                jetaudit.run("verify", "--against", folder.resolve("none").toString())
                        .exit());
        assertEquals(4, new Jetaudit(folder.resolve("nowhere")).run("verify").exit());
    }

    private JsonNode verified() {
        return jetaudit.list("verify").getFirst();
    }
}
