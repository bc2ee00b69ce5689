package dev.jetaudit.persistence.upkeep;

import java.io.Serial;

/** The journal that was copied is not right, so the copy was not kept. The message is one sentence for the user. */
public final class CopyDiffers extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    CopyDiffers(String reason) {
        super("nothing was copied: in the copy, " + reason + "; 'jetaudit verify' tells whether the original is right");
    }
}
