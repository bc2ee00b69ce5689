package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verifier's own jar, as somebody gets it who has nothing else; skipped where it was not packaged. */
class VerifierJarTest {
    private static final Path BUILT = Repository.ROOT.resolve(Path.of("persistence", "target"));
    private static final Path VECTORS = Repository.ROOT.resolve(Path.of("docs", "proof-vectors"));

    private Path jar = Path.of("");

    @BeforeEach
    void find() throws IOException {
        try (Stream<Path> files = Files.list(BUILT)) {
            Optional<Path> found = files.filter(file -> file.toString().endsWith("-verifier.jar"))
                    .findFirst();
            assumeTrue(found.isPresent(), "there is no packaged build");
            jar = found.orElseThrow();
        }
    }

    @Test
    void checks_proofs_alone() throws IOException, InterruptedException {
        assertEquals(0, check("backup.proof"));
        assertEquals(5, check("event-changed.proof"));
        assertEquals(4, check("next-version.proof"));
    }

    @Test
    void is_small_and_holds_nothing_else() throws IOException {
        assertTrue(Files.size(jar) < 64 << 10, Files.size(jar) + " bytes");
        try (JarFile content = new JarFile(jar.toFile())) {
            assertEquals(
                    List.of(),
                    content.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.endsWith(".class") && !name.startsWith("dev/jetaudit/verifier/"))
                            .toList());
        }
    }

    private int check(String proof) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        VECTORS.resolve(proof).toString(),
                        "--key",
                        VECTORS.resolve("key.pub").toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(output.contains("proof"), output);
        return process.waitFor();
    }
}
