package dev.jetaudit.domain.rules;

import org.jspecify.annotations.Nullable;

/** Whether a row's condition holds. */
public enum Match {
    YES,
    /** It does not, as far as the evidence shows. */
    NO,
    /** Nobody said, and the ordinary case is that it does not: no finding, but the engine's word is accepted. */
    PRESUMED_NOT,
    /** The row needs a fact that nobody gave: a finding, and the engine's word is accepted. */
    UNKNOWN;

    static Match when(boolean holds) {
        return holds ? YES : NO;
    }

    /** An exceptional condition: without word of it, it is presumed not to hold. */
    static Match exceptional(@Nullable Boolean holds) {
        return holds == null ? PRESUMED_NOT : when(holds);
    }

    /** A condition without an ordinary case. */
    static Match known(@Nullable Boolean holds) {
        return holds == null ? UNKNOWN : when(holds);
    }

    /** Whether nothing speaks against the condition. */
    boolean isOpen() {
        return this == PRESUMED_NOT || this == UNKNOWN;
    }
}
