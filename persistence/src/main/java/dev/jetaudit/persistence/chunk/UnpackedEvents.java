package dev.jetaudit.persistence.chunk;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;

/** The events of a body, one after the other. What they say of themselves is not believed: the body may be damaged. */
@FunctionalInterface
interface UnpackedEvents {

    /**
     * Returns the next event, which holds until another one is asked for.
     *
     * @param longest how long it may be
     * @throws DataFormatException or {@link BufferUnderflowException} or {@link IndexOutOfBoundsException} if there is none, it is
     *     longer, or it was not written like that
     */
    ByteBuffer next(int longest) throws DataFormatException;
}
