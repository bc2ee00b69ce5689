package dev.jetaudit.cli.verb;

import dev.jetaudit.cli.output.Output;
import dev.jetaudit.cli.output.ProgressBar;
import dev.jetaudit.cli.output.Talk;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.StoreChoice;
import dev.jetaudit.cli.workbench.Workbench;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** One run of the command: what a verb works with. Everything is made when first asked for, after the options are known. */
public final class Session implements AutoCloseable {
    /** On a terminal that does not say how wide it is. */
    private static final int USUAL_TERMINAL = 120;

    private final GlobalOptions options;
    private final Surroundings surroundings;
    private @Nullable Output output;
    private @Nullable Talk talk;
    private @Nullable Workbench workbench;

    public Session(GlobalOptions options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
    }

    public GlobalOptions options() {
        return options;
    }

    public Map<String, String> environment() {
        return surroundings.environment();
    }

    public StoreChoice storeChoice() {
        return options.storeChoice(surroundings.environment());
    }

    public Workbench workbench() {
        if (workbench == null) {
            workbench = surroundings.workbenches().workbench(storeChoice(), surroundings.in(), talk()::error);
        }
        return workbench;
    }

    public Output output() {
        if (output == null) {
            output = new Output(
                    surroundings.out(),
                    options.format(),
                    options.colour().palette(surroundings.outIsTerminal(), surroundings.environment()),
                    lineWidth());
        }
        return output;
    }

    public Talk talk() {
        if (talk == null) {
            talk = new Talk(surroundings.err(), options.quiet(), options.verbose());
        }
        return talk;
    }

    /**
     * Returns a progress bar that starts now.
     *
     * @param work what is being done
     * @param amount how an amount of it is written
     */
    public ProgressBar progress(String work, LongFunction<String> amount) {
        return new ProgressBar(talk(), surroundings.errIsTerminal(), work, amount, System::nanoTime);
    }

    /** Returns what a failure means to the user, or nothing if it is a bug. */
    public Optional<CannotFindOut> meaningOf(Throwable failure) {
        return failure instanceof CannotFindOut known
                ? Optional.of(known)
                : surroundings.workbenches().meaningOf(failure);
    }

    @Override
    public void close() {
        if (workbench != null) {
            workbench.close();
        }
    }

    private int lineWidth() {
        try {
            return Integer.parseInt(surroundings.environment().getOrDefault("COLUMNS", ""));
        } catch (NumberFormatException unknownWidth) {
            return surroundings.outIsTerminal() ? USUAL_TERMINAL : 0;
        }
    }
}
