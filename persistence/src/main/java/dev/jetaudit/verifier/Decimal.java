package dev.jetaudit.verifier;

/** Numbers in the one spelling that is written: decimal, no sign, no 0 in front. */
final class Decimal {

    private static final int MAX_DIGITS = 18;

    private Decimal() {}

    static long parse(String text) {
        if (text.length() <= MAX_DIGITS && text.matches("0|[1-9][0-9]*")) {
            return Long.parseLong(text);
        }
        throw new NotProved("it holds text where a number has to stand");
    }
}
