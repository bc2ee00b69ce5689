package dev.jetaudit.cli.output;

import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.output.text.Quantity;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Standard error: everything that is said about the work, one line a thing. Nothing here fails: when nobody listens any more,
 * the work goes on.
 */
public final class Talk {
    private final PrintWriter err;
    private final boolean quiet;
    private final boolean verbose;

    public Talk(OutputStream err, boolean quiet, boolean verbose) {
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
        this.quiet = quiet;
        this.verbose = verbose;
    }

    /** Says what the user may want to know; not with {@code -q}. */
    public void say(String line) {
        if (!quiet) {
            print(Printable.line(line) + "\n");
        }
    }

    /**
     * Says how many files in folders were passed over; {@code -v} names them.
     *
     * @param sought what they do not hold
     */
    public void sayPassedOver(List<String> files, String sought) {
        files.forEach(file -> detail(file + ": holds no " + sought + ", passed over"));
        if (!files.isEmpty()) {
            say("passed over in folders: " + Quantity.counted(files.size(), "file") + " without " + sought);
        }
    }

    /** Says what only {@code -v} asks for. */
    public void detail(String line) {
        if (verbose) {
            print(Printable.line(line) + "\n");
        }
    }

    /** Says what went wrong, also with {@code -q}. */
    public void error(String sentence) {
        print("jetaudit: " + Printable.line(sentence) + "\n");
    }

    /** Says what went wrong, and on a second line what to do about it. */
    public void error(String sentence, String advice) {
        error(sentence);
        print(advice + "\n");
    }

    /** Shows where in the program something went wrong; only with {@code -v}. */
    public void trace(Throwable failure) {
        if (verbose) {
            failure.printStackTrace(err);
        }
    }

    /** Prints as it is, escape sequences included, and flushes. */
    void print(String text) {
        err.append(text).flush();
    }

    boolean isVerbose() {
        return verbose;
    }

    boolean isQuiet() {
        return quiet;
    }
}
