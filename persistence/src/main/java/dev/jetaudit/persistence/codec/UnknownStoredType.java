package dev.jetaudit.persistence.codec;

import java.io.Serial;

/** The store holds a value of a type or revision that this program does not know, so a newer program wrote it. */
public final class UnknownStoredType extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnknownStoredType(String name, String revision) {
        super("the store holds '" + name + "' in revision " + revision
                + ", which this version of Jetaudit does not know; use the version that wrote it");
    }
}
