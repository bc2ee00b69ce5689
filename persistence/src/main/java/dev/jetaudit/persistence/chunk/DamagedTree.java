package dev.jetaudit.persistence.chunk;

import java.io.Serial;

/** A row that the journal's hash tree needs is not what Jetaudit wrote. */
public final class DamagedTree extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DamagedTree() {
        super("the journal's hash tree is damaged, so nothing can be appended; 'jetaudit verify' says where");
    }
}
