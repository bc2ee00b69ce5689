package dev.jetaudit.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published test vectors. */
final class Vectors {

    static final Path FOLDER = Path.of("..", "docs", "proof-vectors");
    static final Path KEY = FOLDER.resolve("key.pub");

    private Vectors() {}

    /**
     * A proof and what has to become of it.
     *
     * @param exit 0 it holds, 4 it cannot be checked, 5 it does not hold
     */
    record Vector(Path proof, int exit) {}

    static Stream<Vector> all() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.tsv")).stream()
                .map(line -> line.split("\t", 2))
                .map(cells -> new Vector(FOLDER.resolve(cells[0]), Integer.parseInt(cells[1])));
    }

    static byte[] proof(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name + ".proof"));
    }

    static List<VerifierKey> keys() throws IOException {
        return List.of(VerifierKey.parse(Files.readString(KEY)));
    }
}
