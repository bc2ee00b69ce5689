package dev.jetaudit.persistence.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipInputStream;

/** What is done with H2's file as a whole. */
final class H2Upkeep {

    private H2Upkeep() {}

    /** Makes a store with what the filling writes, or none at all. */
    static void fill(Path directory, Filling filling) {
        requireNone(directory);
        H2Database.makeDirectory(directory);
        Preparation.run(directory, () -> requireNone(directory), unfinished -> {
            EmptyStore.copy(directory, unfinished);
            try (H2Database made = new H2Database(directory, unfinished, "")) {
                made.fill(filling);
            }
        });
    }

    private static boolean requireNone(Path directory) {
        if (Database.exists(directory)) {
            throw new StoreNotEmpty(new StoreLocation.Directory(directory));
        }
        return true;
    }

    /**
     * Makes the file as small as it can be. H2 would do so in the file itself, so it is done to a copy, which takes the file's place
     * when all its rows were found to be the same. The file stays locked until then.
     */
    static Compaction compact(Path directory) {
        try (H2Database store = H2Database.existing(directory)) {
            long before = H2Database.bytesOnDisk(directory);
            Preparation.run(directory, () -> true, unfinished -> {
                copyFile(store, unfinished);
                compactFile(directory, unfinished);
                try (H2Database copy = new H2Database(directory, unfinished, ";ACCESS_MODE_DATA=r")) {
                    requireSameRows(store, copy);
                }
            });
            return new Compaction(before, H2Database.bytesOnDisk(directory));
        }
    }

    static void compactFile(Path directory, String fileName) {
        try (H2Database copy = new H2Database(directory, fileName, "")) {
            // The statement also closes the connection that it comes from.
            try (Connection connection = copy.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            } catch (SQLException failure) {
                throw copy.unusable(failure);
            }
        }
    }

    private static void requireSameRows(H2Database store, H2Database copy) {
        try (ReadingSession original = ReadingSession.streaming(store);
                ReadingSession compacted = ReadingSession.streaming(copy)) {
            original.read(rows -> compacted.read(others -> SameRows.firstDifference(rows, others)))
                    .ifPresent(table -> {
                        throw new StoreUnavailable("the store " + store.location() + " stays as it is, because " + table
                                + " came out otherwise when it was compacted; see 'jetaudit verify'");
                    });
        }
    }

    /**
     * Copies the file of an open database. Not by reading the file: on POSIX systems a process that closes a file gives up its
     * locks on it, so another process could then write to what is about to be replaced.
     *
     * @param fileName of the copy, without its ending; must not exist
     */
    static void copyFile(H2Database database, String fileName) {
        Path directory = database.directory();
        Path zip = directory.resolve(fileName + ".zip");
        try (Connection connection = database.connect();
                PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, zip.toAbsolutePath().toString());
            backup.execute();
            unpack(zip, directory.resolve(fileName + H2Database.ENDING));
            Files.delete(zip);
        } catch (SQLException failure) {
            throw database.unusable(failure);
        } catch (IOException failure) {
            throw Preparation.unusable(directory, failure);
        }
    }

    private static void unpack(Path zip, Path file) throws IOException {
        try (InputStream packed = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(packed)) {
            if (entries.getNextEntry() == null) {
                throw new IOException(zip + " is empty");
            }
            Files.copy(entries, file);
        }
    }
}
