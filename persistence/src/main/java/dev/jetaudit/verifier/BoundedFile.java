package dev.jetaudit.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads files that somebody else made, which may be of any size. */
final class BoundedFile {

    private static final int USUAL = 64 << 10;

    private BoundedFile() {}

    /**
     * Reads a whole file; a pipe is one, too. The bytes stand outside of the heap, a large part of which the platform's Ed25519
     * takes for copies of what was signed.
     *
     * @return null if it has more bytes; of those no more is read than it takes to notice
     */
    static @Nullable ByteBuffer read(Path file, int mostBytes) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            if (size > mostBytes) {
                return null;
            }
            // The size of a pipe is 0, and one byte more than the size tells that the file has not grown.
            ByteBuffer bytes = ByteBuffer.allocateDirect(Math.max((int) size, Math.min(USUAL, mostBytes)) + 1);
            while (channel.read(bytes) >= 0) {
                if (!bytes.hasRemaining()) {
                    if (bytes.capacity() > mostBytes) {
                        return null;
                    }
                    int more = (int) Math.min(2L * bytes.capacity(), mostBytes + 1L);
                    bytes = ByteBuffer.allocateDirect(more).put(bytes.flip());
                }
            }
            return bytes.flip();
        }
    }
}
