package dev.jetaudit.cli.evtx.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Floating point numbers in the manner of the C runtime of Windows: six digits behind the point, an exponent of three. */
final class Real {

    private static final int DIGITS = 6;
    private static final double LONGEST_WHOLE = 1e15;
    private static final double SMALLEST_FIXED = 1e-4;

    private Real() {}

    static String text(double value) {
        if (Double.isNaN(value)) {
            return "-1.#IND";
        }
        if (Double.isInfinite(value)) {
            return value < 0 ? "-1.#INF" : "1.#INF";
        }
        double size = Math.abs(value);
        if (size < LONGEST_WHOLE && value == Math.rint(value)) {
            return (1 / value < 0 ? "-" : "") + (long) size;
        }
        return size >= SMALLEST_FIXED && size < LONGEST_WHOLE ? fixed(value) : scientific(value);
    }

    private static String fixed(double value) {
        return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String scientific(double value) {
        BigDecimal exact = new BigDecimal(value);
        int exponent = exact.precision() - exact.scale() - 1;
        BigDecimal factor = exact.movePointLeft(exponent).setScale(DIGITS, RoundingMode.HALF_EVEN);
        if (factor.abs().compareTo(BigDecimal.TEN) >= 0) {
            factor = factor.movePointLeft(1).setScale(DIGITS, RoundingMode.HALF_EVEN);
            exponent++;
        }
        int size = Math.abs(exponent);
        return factor.toPlainString()
                + (exponent < 0 ? "e-" : "e+")
                + (size < 100 ? size < 10 ? "00" : "0" : "")
                + size;
    }
}
