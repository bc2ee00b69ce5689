package dev.jetaudit.persistence.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that a full disk or a kill left before H2 had written its header: it holds nothing, and H2 cannot open it. */
final class CutShortFile {

    /** H2 writes the header, two blocks, first and at once. */
    private static final long HEADER_BYTES = 2 * 4096;

    private CutShortFile() {}

    /** Empties the file if it is such a one, so that H2 fills it again; leaves one alone that a process is just beginning. */
    static void emptyIfSo(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) >= HEADER_BYTES) {
                return;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null && channel.size() < HEADER_BYTES) {
                    channel.truncate(0);
                }
            }
        } catch (IOException | OverlappingFileLockException left) {
            // Opening the file tells what is the matter with it.
        }
    }
}
