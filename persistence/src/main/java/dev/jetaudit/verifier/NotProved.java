package dev.jetaudit.verifier;

import java.io.Serial;

/** A proof does not hold. The message says what is wrong with it, as a part of a sentence. */
public final class NotProved extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotProved(String reason) {
        super(reason);
    }
}
