package dev.jetaudit.persistence.proof;

/** How long a proof may be for those who check it; it is signed as one text in memory, too. */
final class ProofLimits {

    private static final long MAX_BYTES = 64 << 20;
    private static final long MAX_BYTES_IN_FRONT = 16 << 20;

    private ProofLimits() {}

    /** @throws Unprovable if a proof of so many bytes is too long */
    static void checkLength(long bytes) {
        if (bytes > MAX_BYTES) {
            throw tooMany("so many events do not fit into one proof, which has at most " + (MAX_BYTES >> 20) + " MiB");
        }
    }

    /** @throws Unprovable if that is too much to stand in front of the checkpoint */
    static void checkFront(String text) {
        if (bytes(text) > MAX_BYTES_IN_FRONT) {
            throw tooMany("positions and findings have at most " + (MAX_BYTES_IN_FRONT >> 20) + " MiB in a proof");
        }
    }

    /** Returns how many bytes a text has in UTF-8, without making them. */
    static long bytes(CharSequence text) {
        return text.codePoints().mapToLong(ProofLimits::bytes).sum();
    }

    private static long bytes(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    private static Unprovable tooMany(String why) {
        return Unprovable.because(why + "; prove a part of them by their positions");
    }
}
