package dev.jetaudit.persistence.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Makes the tables of a store, or changes them, in a file beside it that takes its place when it is complete. H2 commits each change
 * of a table by itself, some in several steps, so a process that is killed meanwhile would leave what no later one can mend.
 */
final class Preparation {

    private static final String UNFINISHED = "jetaudit.new";
    private static final String LOCK = "jetaudit.new.lock";

    private Preparation() {}

    /**
     * Runs a preparation. Another process that prepares the same store is waited for; what a killed one left is thrown away.
     *
     * @param directory of the store; what is prepared is a copy of its file, or a new one if there is none
     * @param needed asked when nobody else prepares the store any more
     * @param prepare given the name of the unfinished file without its ending
     */
    static void run(Path directory, BooleanSupplier needed, Consumer<String> prepare) {
        Path store = H2Database.fileIn(directory);
        Path unfinished = directory.resolve(UNFINISHED + H2Database.ENDING);
        Path lockFile = directory.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && needed.getAsBoolean()) {
                Files.deleteIfExists(unfinished);
                if (Files.exists(store)) {
                    Files.copy(store, unfinished);
                }
                prepare.accept(UNFINISHED);
                sync(unfinished);
                Files.move(unfinished, store, StandardCopyOption.ATOMIC_MOVE);
                syncDirectory(directory);
            }
            Files.deleteIfExists(lockFile);
        } catch (IOException failure) {
            throw new StoreUnavailable(
                    "the store " + directory + " cannot be read or written (" + StorageFailure.reason(failure)
                            + "); check the disk's free space and the permissions",
                    failure);
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
