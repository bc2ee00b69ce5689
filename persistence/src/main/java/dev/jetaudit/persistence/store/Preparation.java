package dev.jetaudit.persistence.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Makes the file of a store, or another one for it, beside it; it takes the store's place when it is complete. H2 commits each change
 * of a table by itself, some in several steps, so a process that is killed meanwhile would leave what no later one can mend.
 */
final class Preparation {

    /** Name of the unfinished file without its ending; other files that a preparation needs begin with it. */
    private static final String UNFINISHED = "jetaudit.new";

    private static final String LOCK = UNFINISHED + ".lock";

    private Preparation() {}

    /**
     * Runs a preparation. Another process that prepares the same store is waited for; what a killed or failed one left is thrown
     * away. Whoever replaces a store keeps it open meanwhile, so that nobody writes to it.
     *
     * @param directory of the store
     * @param needed asked when nobody else prepares the store any more
     * @param prepare given the name of the unfinished file without its ending, which it has to make
     */
    static void run(Path directory, BooleanSupplier needed, Consumer<String> prepare) {
        Path lockFile = directory.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && needed.getAsBoolean()) {
                replace(directory, prepare);
            }
            // Not after a failure: then those who wait at it, and those who come later, have to meet at the same file.
            Files.deleteIfExists(lockFile);
        } catch (IOException failure) {
            throw unusable(directory, failure);
        }
    }

    private static void replace(Path directory, Consumer<String> prepare) throws IOException {
        Path unfinished = directory.resolve(UNFINISHED + H2Database.ENDING);
        throwAway(directory);
        try {
            prepare.accept(UNFINISHED);
            sync(unfinished);
            Files.move(unfinished, H2Database.fileIn(directory), StandardCopyOption.ATOMIC_MOVE);
        } catch (RuntimeException | IOException failure) {
            throwAwayAfter(failure, directory);
            throw failure;
        }
        syncDirectory(directory);
    }

    /** What was made may be what fills the disk. */
    private static void throwAwayAfter(Exception failure, Path directory) {
        try {
            throwAway(directory);
        } catch (IOException further) {
            failure.addSuppressed(further);
        }
    }

    static StoreUnavailable unusable(Path directory, IOException failure) {
        return new StoreUnavailable(
                "the store " + directory + " cannot be read or written (" + StorageFailure.reason(failure)
                        + "); check the disk's free space and the permissions",
                failure);
    }

    /** Also what H2 keeps beside an unfinished file: it would take it for the file itself. */
    private static void throwAway(Path directory) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, UNFINISHED + ".*")) {
            for (Path file : left) {
                if (!file.endsWith(LOCK)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Where a directory cannot be synced, the file system does what it does. */
    private static void syncDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows has no such thing.
        }
    }
}
