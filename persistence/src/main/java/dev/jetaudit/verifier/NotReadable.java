package dev.jetaudit.verifier;

import java.io.Serial;

/** Something cannot be checked at all, which says nothing about whether it holds. The message is a sentence for the user. */
public final class NotReadable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotReadable(String sentence) {
        super(sentence);
    }
}
