package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {
    private static final Path VECTORS = Path.of("..", "docs", "proof-vectors");
    private static final String KEY = VECTORS.resolve("key.pub").toString();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writes_a_proof_of_a_backup_or_of_positions() throws IOException {
        String file = folder.resolve("a.proof").toString();
        assertEquals(
                new CommandRun(
                        0, "", file + ": written; 'jetaudit proof verify' checks it with the public key alone\n"),
                run("proof", "EX01/SG1#2", "--out", file));
        assertEquals("proof of EX01/SG1#2", Files.readString(Path.of(file)));
        assertEquals(0, run("proof", "9", "4-6", "7", "5", "--out", file).exit());
        assertEquals(
                "proof of [PositionRange[first=4, last=7], PositionRange[first=9, last=9]]",
                Files.readString(Path.of(file)));
    }

    @Test
    void refuses_what_is_neither() {
        assertRefused(
                2,
                "'0' is neither a backup's id, such as 'EX01/SG1#17', nor a position, such as 4711 or 4711-4720",
                "0",
                "--out",
                "x");
        assertRefused(
                2,
                "'7-3' is neither a backup's id, such as 'EX01/SG1#17', nor a position, such as 4711 or 4711-4720",
                "7-3",
                "--out",
                "x");
        assertRefused(2, "a proof is about one backup or about positions", "EX01/SG1#2", "4", "--out", "x");
        assertRefused(
                4,
                "there is no backup 'EX01/SG1#99' in /srv/jetaudit; 'jetaudit backups' lists those there are",
                "EX01/SG1#99",
                "--out",
                "x");
        String nowhere = folder.resolve("gone").resolve("a.proof").toString();
        assertRefused(
                4,
                "the file " + nowhere + " cannot be written: no such file or directory",
                "EX01/SG1#2",
                "--out",
                nowhere);
        assertRefused(
                4,
                "the file " + nowhere + " cannot be read: no such file or directory",
                "verify",
                nowhere,
                "--key",
                KEY);
        assertRefused(2, "say where the proof is to be written: --out FILE", "4");
        assertRefused(
                2,
                "--key goes with verify; a proof is signed with the store's own key",
                "4",
                "--out",
                "x",
                "--key",
                KEY);
        assertRefused(2, "a proof has one form only; leave out --format", "4", "--out", "x", "--format", "json");
    }

    @Test
    void says_when_the_file_cannot_be_written() {
        assertEquals(4, run("proof", "4", "--out", folder.toString()).exit());
    }

    @Test
    void checks_a_proof() {
        CommandRun fine = verify("backup.proof");
        assertEquals(0, fine.exit());
        assertEquals(
                "The proof holds. Signed by jetaudit-test.",
                fine.out().lines().findFirst().orElse(""));
        String changed = VECTORS.resolve("changed-statement.proof").toString();
        assertEquals(
                new CommandRun(
                        5,
                        "",
                        "jetaudit: " + changed + ": the proof does not hold: the signature of 'jetaudit-test' does not"
                                + " fit: it was changed\n"),
                verify("changed-statement.proof"));
        assertEquals(4, verify("next-version.proof").exit());
        assertEquals(4, verify("missing.proof").exit());
    }

    @Test
    void prints_what_a_proof_shows_for_programs() throws IOException {
        CommandRun fine = verify("backup.proof", "--format", "json");
        assertEquals(0, fine.exit());
        JsonNode verdict = new ObjectMapper().readTree(fine.out()).get(0);
        assertTrue(verdict.get("problem").isNull());
        JsonNode proof = verdict.get("proof");
        assertEquals("jetaudit-test", proof.get("signer").asText());
        assertEquals("EX01/SG1#1", proof.get("backup").asText());
        assertEquals("2-4,9-11", proof.get("positions").asText());
        assertEquals(
                "{\"name\":\"rules\",\"value\":\"engine-2025\"}",
                proof.get("stated").get(0).toString());
        assertEquals(6, proof.get("events").size());
        assertEquals(
                "{\"position\":2,\"instance\":\"EX01/SG1\",\"sequence\":1,\"appendedAt\":\"2026-03-01T23:00:00Z\","
                    + "\"type\":\"call-recorded\",\"revision\":\"1\",\"payload\":\"{\\\"instance\\\":\\\"EX01/SG1\\\","
                    + "\\\"call\\\":{\\\"at\\\":\\\"2026-03-01T22:00:01Z\\\"},\\\"answer\\\":0}\"}",
                proof.get("events").get(0).toString());
    }

    @Test
    void tells_programs_why_a_proof_does_not_hold() {
        String changed = VECTORS.resolve("changed-statement.proof").toString();
        assertEquals(
                new CommandRun(
                        5,
                        "{\"file\":\"" + changed + "\",\"problem\":\"the signature of 'jetaudit-test' does not fit: it"
                                + " was changed\",\"proof\":null}\n",
                        ""),
                verify("changed-statement.proof", "--format", "ndjson"));
        assertRefused(
                2,
                "what a proof shows has no csv form; take json or ndjson",
                "verify",
                changed,
                "--key",
                KEY,
                "--format",
                "csv");
    }

    @Test
    void refuses_a_file_that_is_too_long_to_be_a_proof_unread() throws IOException {
        Path file = folder.resolve("long.proof");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        assertEquals(
                new CommandRun(
                        5,
                        "",
                        "jetaudit: " + file + ": the proof does not hold: a proof has at most 64 MiB, and the file is"
                                + " longer\n"),
                run("proof", "verify", file.toString(), "--key", KEY));
    }

    @Test
    void checks_nothing_without_one_file_and_a_key() {
        assertRefused(2, "'verify' takes one file, and --key; nothing else", "verify", "--key", KEY);
        assertRefused(2, "'verify' takes one file, and --key; nothing else", "verify", "a", "b", "--key", KEY);
        assertRefused(2, "say whose proof it has to be: --key KEY", "verify", "a.proof");
        assertEquals(4, run("proof", "verify", KEY, "--key", "missing.pub").exit());
    }

    private static CommandRun verify(String proof, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("proof", "verify", VECTORS.resolve(proof).toString(), "--key", KEY));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private static void assertRefused(int exit, String message, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "proof";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        CommandRun run = run(all);
        assertEquals("jetaudit: " + message, run.err().lines().findFirst().orElse(""));
        assertEquals(exit, run.exit());
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(MemoryHistory.SAMPLE, arguments);
    }
}
