package dev.jetaudit.cli.verb;

import java.io.Serial;

/** The command line asks for something that there is not: exit code 2. The message is a sentence for the user. */
public final class UsageError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public UsageError(String message) {
        super(message);
    }

    UsageError(String message, Throwable cause) {
        super(message, cause);
    }
}
