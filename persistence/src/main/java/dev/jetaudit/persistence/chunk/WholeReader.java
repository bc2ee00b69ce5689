package dev.jetaudit.persistence.chunk;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;

/** Reads events that stand in their body as they are, each behind its length: so they were kept up to schema 9. */
final class WholeReader implements UnpackedEvents {

    private final Inflated body;

    WholeReader(Inflated body) {
        this.body = body;
    }

    @Override
    public ByteBuffer next(int longest) throws DataFormatException {
        byte[] length = new byte[ChunkBody.LENGTH];
        body.get(length, 0, length.length);
        int bytes = ByteBuffer.wrap(length).getInt();
        if (bytes < 0 || bytes > longest) {
            throw new BufferUnderflowException();
        }
        byte[] event = new byte[bytes];
        body.get(event, 0, bytes);
        return ByteBuffer.wrap(event);
    }
}
