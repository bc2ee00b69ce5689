package dev.jetaudit.cli.output;

import java.io.IOException;
import java.io.Serial;

/** Standard output took no more: the reader went away, or the disk is full. */
public final class OutputFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    OutputFailed(IOException cause) {
        super("cannot write the output: " + cause.getMessage(), cause);
    }

    /** Whether the reader closed the pipe, as {@code head} does: nobody is left to be told about it. */
    public boolean isClosedPipe() {
        String reason = getCause() == null ? null : getCause().getMessage();
        return reason != null && (reason.contains("Broken pipe") || reason.contains("Pipe closed"));
    }
}
