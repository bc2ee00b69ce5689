package dev.jetaudit.cli.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Files that are read in turns, perhaps more of them than a process may hold open. The ones not read for the longest time are closed,
 * and opened again where reading stopped. For several threads; one file belongs to one of them at a time.
 */
final class OpenFiles {

    /** Half of what the strictest usual limit (256) leaves to a JVM with a store. */
    private static final int AT_ONCE = 64;

    private final Map<File, SeekableByteChannel> open = new LinkedHashMap<>(16, 0.75f, true);

    /** Opens a file; a pipe or device, which cannot be opened a second time, stays open. */
    InputStream open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return Files.newInputStream(path);
        }
        File file = new File(path);
        channelOf(file);
        return file;
    }

    private synchronized SeekableByteChannel channelOf(File file) throws IOException {
        SeekableByteChannel channel = open.get(file);
        if (channel == null) {
            if (open.size() == AT_ONCE) {
                closeEldest();
            }
            channel = Files.newByteChannel(file.path).position(file.position);
            open.put(file, channel);
        }
        return channel;
    }

    private void closeEldest() throws IOException {
        Iterator<SeekableByteChannel> eldest = open.values().iterator();
        eldest.next().close();
        eldest.remove();
    }

    private final class File extends InputStream {
        private final Path path;
        private long position;

        File(Path path) {
            this.path = path;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            synchronized (OpenFiles.this) { // Or else it could be closed for another file meanwhile.
                int read = channelOf(this).read(ByteBuffer.wrap(bytes, offset, length));
                position += Math.max(read, 0);
                return read;
            }
        }

        @Override
        public long skip(long bytes) throws IOException {
            synchronized (OpenFiles.this) {
                SeekableByteChannel channel = channelOf(this);
                long skipped = Math.clamp(channel.size() - position, 0, Math.max(0, bytes));
                position += skipped;
                channel.position(position);
                return skipped;
            }
        }

        @Override
        public int available() throws IOException {
            synchronized (OpenFiles.this) {
                return Math.clamp(channelOf(this).size() - position, 0, Integer.MAX_VALUE);
            }
        }

        @Override
        public void close() throws IOException {
            synchronized (OpenFiles.this) {
                SeekableByteChannel channel = open.remove(this);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }
}
