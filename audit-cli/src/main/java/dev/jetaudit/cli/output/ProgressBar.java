package dev.jetaudit.cli.output;

import dev.jetaudit.cli.output.text.Printable;
import java.time.Duration;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/**
 * Shows progress on standard error once the work has taken a second: on a terminal as one line that is drawn again at most ten
 * times a second and erased at the end; elsewhere only with {@code -v}, as a line every ten seconds. Never with {@code -q}.
 */
public final class ProgressBar implements Progress, AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final long REDRAW = Duration.ofMillis(100).toNanos();
    private static final long REPORT = Duration.ofSeconds(10).toNanos();
    private static final int CELLS = 20;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Talk talk;
    private final boolean terminal;
    private final String work;
    private final LongFunction<String> amount;
    private final LongSupplier nanos;
    private final long startedAt;
    private long doneBefore;
    private long drawAt;
    private boolean drawn;

    /**
     * Starts now.
     *
     * @param work what is being done, for example {@code recording}
     * @param amount how an amount of it is written
     * @param nanos a clock that counts nanoseconds
     */
    public ProgressBar(Talk talk, boolean terminal, String work, LongFunction<String> amount, LongSupplier nanos) {
        this.talk = talk;
        this.terminal = terminal;
        this.work = work;
        this.amount = amount;
        this.nanos = nanos;
        this.startedAt = nanos.getAsLong();
        this.drawAt = startedAt + PATIENCE;
    }

    /** Takes note of what earlier runs did, so that the rate is that of this one. */
    public void goesOnFrom(long done) {
        doneBefore = done;
    }

    @Override
    public void reached(long done, long total) {
        long now = nanos.getAsLong();
        if (now - drawAt < 0 || talk.isQuiet()) {
            return;
        }
        String line = line(done, total, now - startedAt);
        if (terminal) {
            talk.print(ERASE_LINE + line);
            drawn = true;
        } else {
            talk.detail(line);
        }
        drawAt = now + (terminal ? REDRAW : REPORT);
    }

    /** Erases the line. */
    @Override
    public void close() {
        if (drawn) {
            talk.print(ERASE_LINE);
            drawn = false;
        }
    }

    private String line(long done, long total, long nanosPassed) {
        long perSecond = (long) ((done - doneBefore) * 1e9 / nanosPassed);
        String rate = amount.apply(perSecond) + "/s";
        if (total < done || total == 0) {
            return Printable.line(work + "  " + amount.apply(done) + "  " + rate);
        }
        int filled = (int) (CELLS * (double) done / total);
        String bar = "#".repeat(filled) + ".".repeat(CELLS - filled);
        String amounts = amount.apply(done) + " of " + amount.apply(total);
        long percent = (long) (100.0 * done / total);
        return Printable.line(work + "  [" + bar + "]  " + percent + " %  " + amounts + "  " + rate
                + remaining(total - done, perSecond));
    }

    private static String remaining(long left, long perSecond) {
        if (perSecond == 0) {
            return "";
        }
        Duration eta = Duration.ofSeconds(left / perSecond);
        String minutes = eta.toMinutes() + ":" + (eta.toSecondsPart() < 10 ? "0" : "") + eta.toSecondsPart();
        return "  " + minutes + " left";
    }
}
