package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The same when it is the server that dies, with what it had not yet written. */
class FallenServerTest extends DurabilityTest {
    @TempDir
    private Path data = Path.of("");

    private FallibleServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FallibleServer(data.resolve("data"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Override
    String newStore() {
        return server.database();
    }

    @Override
    int usualRounds() {
        return 1;
    }

    @Override
    long sizeOf(String store) {
        return PostgresDurabilityTest.size(store);
    }

    @Override
    long writesOf(String store) {
        return PostgresDurabilityTest.writes(store);
    }

    /** The process is not killed: it says what happened, unless it was over before. */
    @Override
    void kill(Process process) throws IOException, InterruptedException {
        server.fall();
        int exit = process.waitFor();
        String said = Files.readString(saidByChild());
        assertTrue(exit == 0 || exit == 4, exit + ": " + said);
        if (exit == 4) {
            assertEquals(
                    1,
                    said.lines().filter(line -> line.startsWith("jetaudit: ")).count(),
                    said);
            assertTrue(said.contains("; check that the server runs and can be reached"), said);
        }
    }

    @Override
    void recover() throws IOException {
        server.standUp();
    }
}
