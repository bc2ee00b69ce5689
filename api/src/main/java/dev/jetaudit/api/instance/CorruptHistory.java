package dev.jetaudit.api.instance;

import dev.jetaudit.api.call.InstanceId;
import java.io.Serial;

/** The journal holds an event that cannot have happened in the state before it: it was altered, or written by a bug. */
public final class CorruptHistory extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public CorruptHistory(InstanceId instance, String event, String state) {
        super("the journal of '" + instance + "' is corrupt: '" + event + "' cannot follow on " + state);
    }
}
