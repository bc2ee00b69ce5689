package dev.jetaudit.acceptance;

import static dev.jetaudit.acceptance.Trace.A;
import static dev.jetaudit.acceptance.Trace.B;
import static dev.jetaudit.acceptance.Trace.slot;

/** The pieces that the traces of {@link WorkedNumbersTest} are put together from. */
final class WorkedTrace {
    private static final int FULL = 0;
    private static final int INCREMENTAL = 1;
    private static final int NORMAL = 1;

    private WorkedTrace() {}

    static void attachA(Trace trace) {
        trace.attached(A, slot("fullPrev", 80, 99, "Normal"));
    }

    /** A full of the one database, all of its logs copied; the checkpoint has moved on by one when they are asked for. */
    static Trace full(Trace trace) {
        trace.begin(FULL).attachInfo(A).copyDatabase(A);
        return trace.checkpoint(118).logInfo(117, 120).copyLogs(117, 120);
    }

    static void fullOfAOnly(Trace trace) {
        trace.begin(FULL).attachInfo(A, B).copyDatabase(A).checkpoint(118).logInfo(117, 120);
        trace.copyLogs(117, 120).truncate().end(NORMAL);
    }

    /** A day later. */
    static Trace grow(Trace trace) {
        return trace.later(86_400).checkpoint(147);
    }

    /** The next incremental, which begins with that generation; not yet ended. */
    static Trace next(Trace trace, long low) {
        return grow(trace).begin(INCREMENTAL).logInfo(low, 150).copyLogs(low, 150);
    }
}
