package dev.jetaudit.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @MethodSource("dev.jetaudit.verifier.Vectors#all")
    void judges_every_published_vector(Vectors.Vector vector) throws IOException {
        assertEquals(vector.exit(), run(vector.proof().toString(), "--key", Vectors.KEY.toString()));
        assertEquals(vector.exit() == 0, err.size() == 0, err.toString(StandardCharsets.UTF_8));
        assertEquals(vector.exit() != 0, out.size() == 0, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void says_what_holds_and_what_is_only_stated() throws IOException {
        String proof = Vectors.FOLDER.resolve("backup.proof").toString();
        assertEquals(0, run(proof, "--key", Vectors.KEY.toString(), "--events"));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("The proof holds. Signed by jetaudit-test.", lines.getFirst());
        assertEquals(
                List.of(
                        "Proved:      6 events at positions 2-4,9-11 stand in that journal as they stand in the proof.",
                        "Backup:      EX01/SG1#1, events 1 to 6 of its instance; none between them is left out.",
                        "Stated by the signer, not proved by the journal:",
                        "  rules engine-2025"),
                lines.subList(2, 6));
        assertEquals(
                "11\tEX01/SG1\t6\t2026-03-01T23:00:00Z\tcall-recorded\t1\t"
                        + "{\"instance\":\"EX01/SG1\",\"call\":{\"at\":\"2026-03-01T22:00:06Z\"},\"answer\":0}",
                lines.getLast());
    }

    @Test
    void what_cannot_be_read_is_not_called_tampered() {
        String proof = Vectors.FOLDER.resolve("backup.proof").toString();
        assertEquals(4, run("missing.proof", "--key", Vectors.KEY.toString()));
        assertEquals(4, run(proof, "--key", "missing.pub"));
        assertEquals(4, run(proof, "--key", proof));
    }

    @Test
    void asks_for_one_proof_and_a_key() {
        assertEquals(2, run());
        assertEquals(2, run("a.proof"));
        assertEquals(2, run("a.proof", "--key"));
        assertEquals(2, run("a.proof", "b.proof", "--key", "key.pub"));
        assertEquals(2, run("a.proof", "--key", "key.pub", "--quiet"));
    }

    private int run(String... args) {
        return Main.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
