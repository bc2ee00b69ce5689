package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copied store stands for the original: the same answers, checkpoints and proofs. */
class StoreCopyTest {
    private static final Path WEEK = Path.of("..", "examples", "exchange-week.ndjson");
    private static final String BACKUP = "EX01/First Storage Group#4";

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit original = new Jetaudit(folder);
    private Path note = folder;

    @BeforeEach
    void recordAndSign() {
        original = new Jetaudit(folder.resolve("store"));
        original.run("keys", "init");
        original.record(WEEK);
        note = folder.resolve("head.checkpoint");
        assertEquals(0, original.run("checkpoint", "--out", note.toString()).exit());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answers_proves_and_verifies_as_the_original_does(boolean byServer) throws IOException {
        String target = folder.resolve("copy").toString();
        if (byServer) {
            String server = PostgresServer.database();
            assertEquals(0, original.run("store", "copy", server).exit());
            assertSameAnswers(server);
            assertEquals(
                    0, original.run("store", "copy", target, "--store", server).exit());
        } else {
            JsonNode copied = original.json("store", "copy", target).get(0);
            JsonNode verified = original.json("verify", "--store", target).get(0);
            assertEquals(verified.get("events"), copied.get("events"));
            assertEquals(verified.get("chunks"), copied.get("chunks"));
            assertEquals(
                    Files.readAllLines(note).get(2), copied.get("root").asText(), "the root is that of the checkpoint");
        }
        assertSameAnswers(target);
    }

    private void assertSameAnswers(String copy) throws IOException {
        for (String verb : List.of("backups", "calls")) {
            assertEquals(
                    original.json(verb).toString(),
                    original.json(verb, "--store", copy).toString());
        }
        Reply verified = original.run("verify", "--store", copy, "--against", note.toString());
        assertEquals(
                original.run("verify", "--against", note.toString()), verified, "verify --against the same checkpoint");
        assertEquals(0, verified.exit(), verified.out());
        assertEquals(proof(original.store().toString()), proof(copy));
        Reply again = original.run("record", "--store", copy, WEEK.toString());
        assertTrue(again.err().contains(": 0 items recorded, "), again.err());
    }

    /** Proofs name the same checkpoint, chunks and events; the key's signature is always the same, too. */
    private String proof(String store) throws IOException {
        Path file = folder.resolve("backup.proof");
        assertEquals(
                0,
                original.run("proof", BACKUP, "--store", store, "--out", file.toString())
                        .exit());
        String key = original.list("keys", "list").getFirst().get("file").asText();
        assertEquals(
                0,
                original.run("proof", "verify", file.toString(), "--key", key).exit());
        return Files.readString(file);
    }

    @Test
    void place_that_is_taken_is_exit_code_3_and_one_that_cannot_be_is_4() throws IOException {
        Path taken = folder.resolve("taken");
        new Jetaudit(taken).record(new Trace("EX02/SG1").begin(0).writeTo(folder.resolve("short.ndjson")));
        byte[] before = Files.readAllBytes(StoreFile.in(taken));
        assertSaid(
                3,
                "there is a store in " + taken + " already, and it is not empty; name a place where there is none",
                original.run("store", "copy", taken.toString()));
        assertTrue(Arrays.equals(before, Files.readAllBytes(StoreFile.in(taken))));
        Path below = Files.createFile(folder.resolve("file")).resolve("below");
        Reply unwritable = original.run("store", "copy", below.toString());
        assertEquals(4, unwritable.exit());
        assertTrue(unwritable.err().contains("cannot be created"), unwritable.err());
        assertSaid(
                4,
                "there is no store in " + folder.resolve("nowhere") + "; record evidence into it first",
                new Jetaudit(folder.resolve("nowhere")).run("store", "copy", below.toString()));
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    @Test
    void journal_that_was_changed_is_exit_code_5_and_there_is_no_copy() throws Exception {
        StoreFile.execute(original.store(), "update chunk set instance = 'EX01/SG3' where chunk_no = 1");
        Path target = folder.resolve("copy");
        Reply reply = original.run("store", "copy", target.toString());
        assertEquals(5, reply.exit(), reply.err());
        assertTrue(reply.err().startsWith("jetaudit: nothing was copied: in the copy, chunk 1: "), reply.err());
        assertEquals(4, original.run("backups", "--store", target.toString()).exit());
    }

    @Test
    void password_of_the_target_comes_from_a_file_and_is_not_repeated() throws IOException {
        String server = PostgresServer.database();
        String user = "copier_" + server.replaceAll(".*/(\\w+).*", "$1");
        PostgresServer.execute(
                server, "create role " + user + " login password 'r1ght'; alter schema public owner to " + user);
        String target = server.replaceFirst("user=\\w+", "user=" + user);
        Path right = Files.writeString(folder.resolve("right"), "r1ght\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "wr0ng\n");
        Reply refused = original.run("-v", "store", "copy", target, "--target-password-file", wrong.toString());
        assertEquals(4, refused.exit());
        assertFalse(refused.err().contains("wr0ng"), refused.err());
        Reply copied = original.run(
                "store", "copy", target, "--target-password-file", right.toString(), "--password-file", "unused");
        assertEquals(0, copied.exit(), copied.err());
        assertFalse(copied.out().contains("user="), copied.out());
    }

    private static void assertSaid(int exit, String sentence, Reply reply) {
        assertEquals(new Reply(exit, "", "jetaudit: " + sentence + "\n"), reply);
    }
}
