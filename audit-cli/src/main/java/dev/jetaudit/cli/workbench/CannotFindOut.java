package dev.jetaudit.cli.workbench;

import java.io.Serial;

/**
 * Something could not be found out, or not all of it: exit code 4. The message is one sentence for the user: what failed, why,
 * and what to do next where that is known.
 */
public class CannotFindOut extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public CannotFindOut(String message) {
        super(message);
    }

    public CannotFindOut(String message, Throwable cause) {
        super(message, cause);
    }
}
