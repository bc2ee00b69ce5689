package dev.jetaudit.persistence.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of a store in which nothing is recorded yet. The build makes it by all migrations, so that who begins a store need not wait
 * for them: that takes longer than to record ten thousand calls.
 */
final class EmptyStore {

    private static final String NAME = "empty-store";
    private static final String FILE = NAME + H2Database.ENDING;

    private EmptyStore() {}

    /** Makes the file anew. Takes the folder where this class finds it later. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.deleteIfExists(folder.resolve(FILE));
        H2Database.migrate(folder, NAME, false);
        H2Upkeep.compactFile(folder, NAME);
    }

    /**
     * Copies the file.
     *
     * @param fileName of the copy, without its ending; must not exist
     */
    static void copy(Path directory, String fileName) {
        try (InputStream empty = EmptyStore.class.getResourceAsStream(FILE)) {
            if (empty == null) {
                throw new IllegalStateException(
                        "the empty store is missing, which Maven's build makes (process-classes)");
            }
            Files.copy(empty, directory.resolve(fileName + H2Database.ENDING));
        } catch (IOException failure) {
            throw Preparation.unusable(directory, failure);
        }
    }
}
