package dev.jetaudit.cli;

import dev.jetaudit.api.query.History;
import dev.jetaudit.cli.verb.Surroundings;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.StoreChoice;
import dev.jetaudit.cli.workbench.Workbench;
import dev.jetaudit.cli.workbench.WorkbenchFactory;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What came of running the command in this process.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it said
 */
record CommandRun(int exit, String out, String err) {
    static CommandRun of(History history, String... args) {
        return of(() -> history, args);
    }

    static CommandRun of(Supplier<History> history, String... args) {
        return of(new MemoryWorkbench(history), args);
    }

    static CommandRun of(Workbench workbench, String... args) {
        return of(workbench, Map.of(), false, args);
    }

    static CommandRun of(Workbench workbench, Map<String, String> environment, boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = exitCode(workbench, environment, terminal, out, err, args);
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static int exitCode(
            Workbench workbench,
            Map<String, String> environment,
            boolean terminal,
            OutputStream out,
            OutputStream err,
            String... args) {
        return Main.run(
                args,
                new Surroundings(
                        InputStream.nullInputStream(),
                        out,
                        err,
                        environment,
                        terminal,
                        terminal,
                        "1.0-test",
                        new OneWorkbench(workbench)));
    }

    /** Stands for the failure of a storage that this package does not know. */
    static final class StoreGone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record OneWorkbench(Workbench workbench) implements WorkbenchFactory {
        @Override
        public Workbench workbench(StoreChoice store, InputStream standardInput, Consumer<String> remarks) {
            return workbench;
        }

        @Override
        public Optional<CannotFindOut> meaningOf(Throwable failure) {
            return failure instanceof StoreGone
                    ? Optional.of(new CannotFindOut("the store is in use by another process", failure))
                    : Optional.empty();
        }
    }
}
