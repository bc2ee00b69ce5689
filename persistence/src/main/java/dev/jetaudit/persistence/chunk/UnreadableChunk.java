package dev.jetaudit.persistence.chunk;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The bytes of a chunk are not what Jetaudit wrote: somebody or something changed the store. */
public final class UnreadableChunk extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableChunk(ChunkHeader header, @Nullable Throwable cause) {
        super(
                "the journal cannot be read at positions " + header.firstPosition() + " to " + header.lastPosition()
                        + ": the store was changed or damaged; 'jetaudit verify' says where",
                cause);
    }
}
