package dev.jetaudit.cli.workbench;

import java.io.Serial;

/** The journal is not what was written: exit code 5. The message is one sentence for the user. */
public final class DamagedJournal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public DamagedJournal(String message) {
        super(message);
    }

    public DamagedJournal(String message, Throwable cause) {
        super(message, cause);
    }
}
