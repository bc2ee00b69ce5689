package dev.jetaudit.persistence.checkpoint;

import java.io.Serial;

/** The journal is not the one that its latest checkpoint was signed for, so it is not signed again. */
public final class OtherJournal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OtherJournal() {
        super("the journal does not contain what its latest checkpoint was signed for, or that checkpoint is"
                + " damaged, so it is not signed again; 'jetaudit verify' says more");
    }
}
