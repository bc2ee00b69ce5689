package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sessions that the documents show are what a reader sees. Those of one document run one after the other on one new store;
 * {@code -Dupdate.docs=true} rewrites them.
 */
class ConsoleSessionsTest {
    private static final boolean UPDATE = Boolean.getBoolean("update.docs");
    private static final int READABLE = 150;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "examples/README.md"})
    void print_what_the_document_shows(String name) throws IOException {
        Path file = Repository.ROOT.resolve(name);
        String document = Files.readString(file);
        List<ConsoleSession> sessions = ConsoleSession.in(document);
        assertFalse(sessions.isEmpty(), name + " has no console block that begins with '$ jetaudit'");
        List<String> printed = new ArrayList<>();
        for (ConsoleSession session : sessions) {
            Reply reply = run(session);
            assertEquals(0, reply.exit(), session.command() + reply.err());
            printed.add(reply.out());
        }
        if (UPDATE) {
            Files.writeString(file, ConsoleSession.rewritten(document, printed));
            return;
        }
        IntStream.range(0, sessions.size())
                .filter(at -> !sessions.get(at).output().isEmpty())
                .forEach(at -> assertEquals(
                        sessions.get(at).output(),
                        printed.get(at),
                        name + " is stale; rewrite it with -Dupdate.docs=true"));
    }

    @Test
    void the_first_one_can_be_read_without_scrolling() throws IOException {
        ConsoleSession first = ConsoleSession.in(Files.readString(Repository.ROOT.resolve("README.md")))
                .getFirst();
        assertTrue(first.output().startsWith("BACKUP"), first.output());
        first.output()
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .forEach(line -> assertTrue(line.length() <= READABLE, line));
    }

    private Reply run(ConsoleSession session) {
        String[] arguments = session.arguments().stream()
                .map(word -> word.startsWith("examples/")
                        ? Repository.ROOT.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        return new Jetaudit(folder).run(arguments);
    }
}
