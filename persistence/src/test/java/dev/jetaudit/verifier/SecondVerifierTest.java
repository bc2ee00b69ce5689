package dev.jetaudit.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The verifier in Python says the same as this one. Skipped where there is no Python 3.8. */
class SecondVerifierTest {

    @BeforeAll
    static void find() throws IOException, InterruptedException {
        assumeTrue(Python.isThere(), "there is no python3");
    }

    @Test
    void judges_every_published_vector_alike() throws IOException, InterruptedException {
        for (Vectors.Vector vector : Vectors.all().toList()) {
            Python.Ran ran = Python.verify(vector.proof(), Vectors.KEY);
            assertEquals(vector.exit(), ran.exit(), vector.proof() + ": " + ran.output());
        }
    }

    @Test
    void notices_flipped_bits() throws IOException, InterruptedException {
        Python.Ran ran = Python.run("-c", """
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
                except ValueError:
                    pass
            print(tried, unnoticed)
            """);
        int tried = (8 * Vectors.proof("backup").length + 52) / 53;
        assertEquals(tried + " []\n", ran.output());
    }

    @Test
    void stays_short_enough_to_be_read() throws IOException {
        List<String> lines = Files.readAllLines(Python.VERIFIER);
        assertTrue(lines.size() <= 150, lines.size() + " lines");
        assertEquals(
                "import base64, hashlib, struct, sys",
                lines.stream().filter(line -> line.contains("import ")).collect(Collectors.joining("\n")));
    }
}
