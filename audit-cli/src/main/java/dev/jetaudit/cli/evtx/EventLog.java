package dev.jetaudit.cli.evtx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event log that is read from its first byte to its last, forwards, in little memory: two chunks of 64 KiB and what one record
 * unfolds to. Whatever the bytes are, reading ends, and fails only if the stream does.
 *
 * <p>Records come in the order of the file, which is that of their ids unless the log went round. A record that is not where a
 * valid one should be is {@linkplain EventRecord#recovered() recovered}; exact copies of records that were already read, which
 * Windows leaves behind in the unused end of chunks, are only counted.
 */
public final class EventLog implements Closeable {

    private final InputStream stream;
    private final Chunks chunks;
    private final Reading reading;
    private final Queue<LogItem> items = new ArrayDeque<>();
    private @Nullable ChunkReader chunk;

    private EventLog(InputStream stream, Reading reading) {
        this.stream = stream;
        this.reading = reading;
        chunks = new Chunks(stream, reading, items);
    }

    /** Begins to read; nothing is read before the first item is asked for. Closing the log closes the stream. */
    public static EventLog open(InputStream stream, Wanted wanted) {
        return new EventLog(stream, new Reading(wanted, false));
    }

    /** As {@link #open}, and gives copies of records already read too, as recovered. */
    public static EventLog openWithCopies(InputStream stream, Wanted wanted) {
        return new EventLog(stream, new Reading(wanted, true));
    }

    /** Returns the next item, empty at the end of the file. */
    public Optional<LogItem> next() throws IOException {
        while (items.isEmpty() && advance()) {
            // Most steps bring nothing when little is wanted.
        }
        return Optional.ofNullable(items.poll());
    }

    /** Returns what is still to come. A failure of the stream comes as {@link UncheckedIOException}. */
    public Stream<LogItem> items() {
        return Stream.generate(() -> {
                    try {
                        return next();
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                })
                .takeWhile(Optional::isPresent)
                .map(Optional::get);
    }

    /** Returns how many records were read so far, whether wanted or not; copies and unreadable ones do not count. */
    public long seen() {
        return reading.seen;
    }

    /** Returns how many exact copies of records were found so far in places that are not in use. */
    public long copies() {
        return reading.copies;
    }

    /** Returns how many bytes of the file were read so far. */
    public long position() {
        return chunks.position();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private boolean advance() throws IOException {
        if (chunk == null || !chunk.step()) {
            chunk = chunks.next();
        }
        return chunk != null;
    }
}
