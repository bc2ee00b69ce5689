package dev.jetaudit.cli;

import dev.jetaudit.cli.output.Terminal;
import dev.jetaudit.cli.verb.GlobalOptions;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.Surroundings;
import dev.jetaudit.cli.wiring.JetauditWorkbenches;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Objects;

/** Entry point of the command line. The process ends with the exit code of the verb, or of what went wrong. */
public final class Main {
    private static final int STANDARD_OUTPUT = 1;
    private static final int STANDARD_ERROR = 2;

    private Main() {}

    public static void main(String[] args) {
        Surroundings surroundings = new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                Terminal.isBehind(STANDARD_OUTPUT),
                Terminal.isBehind(STANDARD_ERROR),
                version(),
                new JetauditWorkbenches());
        // Everything is closed and flushed by now; an orderly exit would load the JDK's logging to say that the process
        // ends.
        Runtime.getRuntime().halt(run(args, surroundings));
    }

    /** Runs one command line; whatever happens, it returns an exit code and has said why on standard error. */
    public static int run(String[] args, Surroundings surroundings) {
        GlobalOptions options = new GlobalOptions();
        Session session = new Session(options, surroundings);
        Failures failures = new Failures(session);
        try (session) {
            return new CommandTree(options, session, surroundings, failures).execute(args);
        } catch (Throwable failure) { // also an Error: the user gets one line and a code, never a bare stack trace
            return failures.report(failure).number();
        }
    }

    /** The version as the build wrote it into the jar; classes outside a jar have none. */
    private static String version() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "(not packaged)");
    }
}
