package dev.jetaudit.persistence.proof;

import java.io.Serial;

/** No proof can be written. The message is a sentence for the user: why, and what to do. */
public final class Unprovable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean damaged;

    private Unprovable(String sentence, boolean damaged) {
        super(sentence);
        this.damaged = damaged;
    }

    static Unprovable because(String sentence) {
        return new Unprovable(sentence, false);
    }

    static Unprovable damaged(String what) {
        return new Unprovable(
                what + ", so nothing can be proved: the store was changed or damaged; 'jetaudit verify' says where",
                true);
    }

    /** Whether the store is not what Jetaudit wrote. */
    public boolean isDamaged() {
        return damaged;
    }
}
