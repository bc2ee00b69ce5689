package dev.jetaudit.verifier;

/** Numbers in the one spelling that is written: decimal, no sign, no 0 in front. */
final class Decimal {

    static final int MAX_DIGITS = 18;

    /** The largest number of so many digits. */
    static final long MAX = 999_999_999_999_999_999L;

    private Decimal() {}

    static long parse(String text) {
        if (text.length() <= MAX_DIGITS && text.matches("0|[1-9][0-9]*")) {
            return Long.parseLong(text);
        }
        throw new NotProved("it holds text where a number has to stand");
    }
}
