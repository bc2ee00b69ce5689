package dev.jetaudit.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The verifier in Python says the same as this one. Skipped where there is no Python 3.8. */
class SecondVerifierTest {

    private static final Path SCRIPT = Path.of("..", "docs", "verify_proof.py");

    @BeforeAll
    static void find() throws IOException, InterruptedException {
        boolean there;
        try {
            there = python("-c", "import sys; sys.exit(sys.version_info < (3, 8))")
                            .exit()
                    == 0;
        } catch (IOException none) {
            there = false;
        }
        assumeTrue(there, "there is no python3");
    }

    @Test
    void judges_every_published_vector_alike() throws IOException, InterruptedException {
        for (Vectors.Vector vector : Vectors.all().toList()) {
            Ran ran = python(SCRIPT.toString(), vector.proof().toString(), Vectors.KEY.toString());
            assertEquals(vector.exit(), ran.exit(), vector.proof() + ": " + ran.output());
        }
    }

    @Test
    void notices_flipped_bits() throws IOException, InterruptedException {
        Ran ran = python("-c", """
            import sys
            sys.dont_write_bytecode = True
            sys.path.insert(0, "../docs")
            import verify_proof as v
            key = v.read_key("../docs/proof-vectors/key.pub")
            proof = open("../docs/proof-vectors/backup.proof", "rb").read()
            unnoticed, tried = [], 0
            v.check(proof, key)
            for bit in range(0, 8 * len(proof), 53):
                flipped = bytearray(proof)
                flipped[bit // 8] ^= 1 << bit % 8
                tried += 1
                try:
                    v.check(bytes(flipped), key)
                    unnoticed.append(bit)
                except v.Broken:
                    pass
            print(tried, unnoticed)
            """);
        int tried = (8 * Vectors.proof("backup").length + 52) / 53;
        assertEquals(tried + " []\n", ran.output());
    }

    @Test
    void stays_short_enough_to_be_read() throws IOException {
        List<String> lines = Files.readAllLines(SCRIPT);
        assertTrue(lines.size() <= 150, lines.size() + " lines");
        assertEquals(
                "import base64, hashlib, struct, sys",
                lines.stream().filter(line -> line.contains("import ")).collect(Collectors.joining("\n")));
    }

    private record Ran(int exit, String output) {}

    private static Ran python(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }
}
