package dev.jetaudit.cli.ledger;

import dev.jetaudit.cli.verb.FileReason;
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
            String note = Files.readString(file);
            if (note.isBlank()) {
                throw new CannotFindOut(file + ": is no checkpoint: it is empty");
            }
            return note;
        } catch (IOException failure) {
            throw new CannotFindOut(file + ": cannot be read: " + FileReason.of(failure), failure);
        }
    }
}
