package dev.jetaudit.persistence.chunk;

import java.io.Serial;

/** Somebody else has appended to the stream meanwhile. */
public final class SequenceTaken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SequenceTaken(String instance, long wanted, long last) {
        super("event " + wanted + " of '" + instance + "' cannot be appended: the stream ends with event " + last);
    }
}
