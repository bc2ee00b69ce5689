package dev.jetaudit.persistence.store;

import java.io.IOException;
import java.nio.file.Path;

/** A program that keeps a store open until it is killed. */
public final class StoreHolder {

    private StoreHolder() {}

    @SuppressWarnings("SystemOut") // The test reads it.
    public static void main(String[] arguments) throws IOException {
        Database held = Database.openExisting(Path.of(arguments[0]));
        System.out.println("open");
        System.out.flush();
        while (System.in.read() >= 0) {
            // Until the test ends.
        }
        held.close();
    }
}
