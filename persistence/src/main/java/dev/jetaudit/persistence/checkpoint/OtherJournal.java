package dev.jetaudit.persistence.checkpoint;

import dev.jetaudit.verifier.Checkpoint;
import dev.jetaudit.verifier.NotProved;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The journal is not the one that a checkpoint was signed for, so it is not signed again. */
public final class OtherJournal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private OtherJournal(String what, @Nullable Throwable cause) {
        super(what + ", so it is not signed again; 'jetaudit verify' says more", cause);
    }

    static OtherJournal than(Checkpoint before) {
        return new OtherJournal(
                "the journal does not contain what its checkpoint of " + before.size() + " chunks was signed for",
                null);
    }

    static OtherJournal withDamaged(NotProved latest) {
        return new OtherJournal("the latest checkpoint of the journal is damaged: " + latest.getMessage(), latest);
    }
}
