package dev.jetaudit.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.persistence.proof.HandmadeProof;
import dev.jetaudit.persistence.proof.TestKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are too large for the published vectors, or need two keys; judged by both verifiers where there is a Python. */
class ProofLimitsTest {

    private static final int MIB = 1 << 20;
    private static final int MAX_SIGNATURES = 64 << 10;

    private static boolean isPythonThere;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void find() throws InterruptedException {
        isPythonThere = Python.isThere();
    }

    @Test
    void a_file_over_64_mib_is_no_proof_and_is_not_read() throws IOException, InterruptedException {
        for (long size : List.of(64L * MIB + 1, 3L << 30)) {
            Path file = folder.resolve(size + ".proof");
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(size);
            }
            assertJudged(5, "a proof has at most 64 MiB, and the file is longer", file);
        }
    }

    @Test
    void signatures_have_64_kib_together() throws IOException, InterruptedException {
        String proof = Files.readString(Vectors.FOLDER.resolve("handmade.proof"));
        int own = proof.length() - proof.lastIndexOf("\n\n") - 2 + 2;
        assertJudged(0, "", file(proof + signature(MAX_SIGNATURES - own)));
        String tooMany = "it is not signed, cut short, or has more than 64 KiB of signatures";
        assertJudged(5, tooMany, file(proof + signature(MAX_SIGNATURES - own + 1)));
        assertJudged(5, tooMany, file(proof + signature(60 * MIB)));
    }

    @Test
    void a_checkpoint_has_64_kib() throws IOException, InterruptedException {
        int rest = 64 + TestKey.PUBLISHED.sign("\n1\n\n").getBytes(StandardCharsets.UTF_8).length - 20;
        assertJudged(0, "", file(signed("a".repeat((64 << 10) - rest))));
        assertJudged(5, "its checkpoint has more than 64 KiB", file(signed("a".repeat((64 << 10) - rest + 1))));
    }

    @Test
    void what_stands_before_the_checkpoint_has_16_mib() throws IOException, InterruptedException {
        int rest = "jetaudit-proof/1\nbackup I#1\npositions 1\nstated a \n".length();
        assertJudged(0, "", file(stating("x".repeat(16 * MIB - rest))));
        String tooMuch = "more than 16 MiB stand before its checkpoint";
        assertJudged(5, tooMuch, file(stating("x".repeat(16 * MIB - rest + 1))));
        assertJudged(5, tooMuch, file(stating("\u4e00".repeat((16 * MIB - rest) / 3 + 1))));
    }

    @Test
    void the_checkpoint_may_be_signed_by_another_key_that_is_trusted() throws IOException, InterruptedException {
        Path proof = file(TestKey.PUBLISHED.sign(HandmadeProof.textWith(all -> all.checkpointKey = TestKey.OTHER)));
        Path other = folder.resolve("other.pub");
        Files.writeString(other, TestKey.OTHER.publicLine() + "\r\n");
        assertJudged(0, "", proof, Vectors.KEY, other);
        assertJudged(0, "", proof, other, Vectors.KEY);
        String unknown = "it is not signed with a key that was given";
        assertJudged(5, unknown, proof, Vectors.KEY);
        assertJudged(5, unknown, proof, other);
    }

    /** As the launcher starts the command. */
    @Test
    void a_file_just_under_the_limit_is_checked_in_a_heap_of_256_mib() throws IOException, InterruptedException {
        Path proof = folder.resolve("large.proof");
        writeLarge(proof);
        assertTrue(Files.size(proof) > 63L * MIB && Files.size(proof) <= 64L * MIB, Files.size(proof) + " bytes");
        Python.Ran ran = Python.Ran.of(new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xmn150m",
                "-cp",
                classes(),
                Main.class.getName(),
                proof.toString(),
                "--key",
                Vectors.KEY.toString()));
        assertEquals(0, ran.exit(), ran.output());
        if (isPythonThere) {
            assertEquals(0, Python.verify(proof, Vectors.KEY).exit());
        }
    }

    private static String classes() {
        String place =
                Main.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return Path.of(place).toString();
    }

    /** Writes it piece by piece, since what runs the tests has not much more memory. */
    private static void writeLarge(Path file) throws IOException {
        byte[] text = largeText();
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(text);
            out.write(TestKey.PUBLISHED.signature(text).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] largeText() {
        List<byte[]> events = new ArrayList<>();
        for (int index = 0; index < 1000; index++) {
            events.add(("\u0004type\u00011\0\0\0\0\"" + "x".repeat(50_000) + index + "\"")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return HandmadeProof.textWith(all -> {
                    all.count = 1000;
                    all.events = events;
                    all.positions = "1-1000";
                })
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void assertJudged(int exit, String reason, Path proof, Path... keys)
            throws IOException, InterruptedException {
        Path[] trusted = keys.length == 0 ? new Path[] {Vectors.KEY} : keys;
        List<String> arguments = new ArrayList<>(List.of(proof.toString()));
        for (Path key : trusted) {
            arguments.addAll(List.of("--key", key.toString()));
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        int judged = Main.run(arguments, new PrintStream(OutputStream.nullOutputStream()), err);
        String sentence = reason.isEmpty() ? "" : "the proof does not hold: " + reason;
        assertEquals(sentence, said.toString(StandardCharsets.UTF_8).strip());
        assertEquals(exit, judged);
        if (isPythonThere) {
            assertEquals(exit, Python.verify(proof, trusted).exit());
        }
    }

    private Path file(String proof) throws IOException {
        Path file = folder.resolve("a.proof");
        Files.writeString(file, proof);
        return file;
    }

    private static String signed(String origin) {
        return TestKey.PUBLISHED.sign(HandmadeProof.textWith(all -> all.origin = origin));
    }

    private static String stating(String value) {
        return TestKey.PUBLISHED.sign(HandmadeProof.textWith(all -> {
            all.backup = "I#1";
            all.stated = List.of("a " + value);
        }));
    }

    /** Returns the line of a key that nobody knows, of so many bytes. */
    private static String signature(int bytes) {
        int frame = "\u2014 x \n".getBytes(StandardCharsets.UTF_8).length;
        int groups = (bytes - frame) / 4;
        String name = "x".repeat(1 + (bytes - frame) % 4);
        return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(new byte[3 * groups]) + "\n";
    }
}
