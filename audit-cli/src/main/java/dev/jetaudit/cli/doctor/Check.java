package dev.jetaudit.cli.doctor;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the doctor looked at.
 *
 * @param name what, for example {@code java}
 * @param detail what was found
 * @param hint what to do about it; null if nothing has to be done
 */
record Check(
        String name,
        Verdict verdict,
        String detail,
        @Nullable String hint) {
    /** How a check went. */
    enum Verdict {
        OK,
        /** It works, but somebody should know. */
        WARN,
        /** Verbs will fail. */
        FAILED
    }

    static Check ok(String name, String detail) {
        return new Check(name, Verdict.OK, detail, null);
    }

    static Check warn(String name, String detail, String hint) {
        return new Check(name, Verdict.WARN, detail, hint);
    }

    static Check failed(String name, String detail, @Nullable String hint) {
        return new Check(name, Verdict.FAILED, detail, hint);
    }
}
