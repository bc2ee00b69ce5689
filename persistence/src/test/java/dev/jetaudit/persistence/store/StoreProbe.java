package dev.jetaudit.persistence.store;

import java.nio.file.Path;

/** A program that tells whether it can open a store. */
final class StoreProbe {

    private StoreProbe() {}

    @SuppressWarnings("SystemOut") // The test reads it.
    public static void main(String[] arguments) {
        try (Database database = Database.openExisting(Path.of(arguments[0]))) {
            System.out.println("open: " + database.location());
        } catch (StoreUnavailable refused) {
            System.out.println(refused.getMessage());
        }
    }
}
