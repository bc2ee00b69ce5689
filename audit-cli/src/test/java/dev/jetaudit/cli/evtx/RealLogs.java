package dev.jetaudit.cli.evtx;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The event logs in the folder beside the checkout. They are not part of the project: a test that needs one is skipped. */
final class RealLogs {

    private RealLogs() {}

    static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder().resolve(file));
    }

    static String text(String file) throws IOException {
        return Files.readString(folder().resolve(file));
    }

    /** Returns the names of all logs. */
    static List<String> all() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".evtx"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/evidence"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> abort("no folder shared/evidence beside this checkout"));
    }
}
