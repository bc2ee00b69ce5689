package dev.jetaudit.cli.evtx.frame;

import dev.jetaudit.cli.evtx.value.ChunkBytes;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream into blocks. What turns out to belong to the next block is given back. */
public final class Blocks {

    private final InputStream stream;
    private final byte[] kept = new byte[ChunkBytes.SIZE];
    private int keptLength;
    private long position;

    /** Reads from here to the end of the stream; closing it is left to the caller. */
    public Blocks(InputStream stream) {
        this.stream = stream;
    }

    /** Fills with the next bytes, at most {@code size}; none at the end of the stream. */
    public void read(ChunkBytes into, int size) throws IOException {
        int old = Math.min(size, keptLength);
        System.arraycopy(kept, 0, into.array(), 0, old);
        System.arraycopy(kept, old, kept, 0, keptLength - old);
        keptLength -= old;
        into.setLength(old + stream.readNBytes(into.array(), old, size - old));
        position += into.length();
    }

    /** Cuts the block that was just read; the rest comes again with the next one. */
    public void giveBack(ChunkBytes block, int from) {
        int rest = block.length() - from;
        System.arraycopy(kept, 0, kept, rest, keptLength);
        System.arraycopy(block.array(), from, kept, 0, rest);
        keptLength += rest;
        block.setLength(from);
        position -= rest;
    }

    /** Returns where the next block begins, in bytes from the start of the stream. */
    public long position() {
        return position;
    }
}
