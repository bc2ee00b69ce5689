package dev.jetaudit.persistence.store;

import java.io.Serial;

/** A store was to be made where there is one already. The message is one sentence for the user that says what to do. */
public final class StoreNotEmpty extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StoreNotEmpty(StoreLocation location) {
        super("there is a store in " + location + " already, and it is not empty; name a place where there is none");
    }
}
