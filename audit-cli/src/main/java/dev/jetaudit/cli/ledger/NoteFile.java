package dev.jetaudit.cli.ledger;

import dev.jetaudit.cli.workbench.CannotFindOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A checkpoint in a file. */
final class NoteFile {
    private static final long MAX_BYTES = 64 << 10;

    private NoteFile() {}

    static String read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new CannotFindOut(file + ": is too large for a checkpoint");
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new CannotFindOut(file + ": cannot be read: " + failure.getMessage());
        }
    }
}
