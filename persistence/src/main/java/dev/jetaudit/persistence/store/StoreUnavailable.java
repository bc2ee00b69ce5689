package dev.jetaudit.persistence.store;

import java.io.Serial;

/** The store could not be opened, read or written. The message is one sentence for the user that says what to do. */
public final class StoreUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StoreUnavailable(String message) {
        super(message);
    }

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
