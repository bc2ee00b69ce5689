package dev.jetaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Outputs that were looked at and approved. They are formats on the wire: a change to one is a change for users. */
final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "output");

    private Golden() {}

    static String file(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
