package dev.jetaudit.cli.evidence;

import dev.jetaudit.api.instance.RuleSetName;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source of lines in a thread of its own, while use is made of what was read before. The first item is read by whoever asks for
 * it; what the source says of itself is known from then on. Apart from that thread, belongs to one.
 */
public final class ReadAhead implements EvidenceReader {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    /** How long a thread may take that was told to end; one that waits for standard input does not hear it. */
    private static final Duration TO_END = Duration.ofSeconds(1);

    private final EvidenceReader source;
    private final LongSupplier bytesRead;
    private final Handover<Read> ahead;
    private final LinePrefixes yielded = new Yielded();
    private Iterator<Read> taken = Collections.emptyIterator();
    private @Nullable Read latest;
    private @Nullable Thread thread;

    /**
     * @param bytesRead tells how much was read of all sources
     * @param mostAhead how many of these bytes are read before they are wanted
     */
    public ReadAhead(EvidenceReader source, LongSupplier bytesRead, long mostAhead) {
        this.source = source;
        this.bytesRead = bytesRead;
        this.ahead = new Handover<>(mostAhead);
    }

    /**
     * What came of asking the source.
     *
     * @param item what it yielded; null at its end and if it threw something
     * @param prefix the lines that were read until then
     * @param bytes how much was read for it, as far as that is known
     */
    private record Read(
            @Nullable EvidenceItem item, @Nullable Throwable failure, Supplier<LinePrefix> prefix, long bytes) {

        boolean isLast() {
            return item == null && !(failure instanceof BadEvidence);
        }

        Optional<EvidenceItem> outcome() throws BadEvidence, IOException {
            return switch (failure) {
                case null -> Optional.ofNullable(item);
                case BadEvidence bad -> throw bad;
                case IOException unreadable -> throw unreadable;
                case Error error -> throw error;
                case Throwable unchecked -> throw (RuntimeException) unchecked;
            };
        }
    }

    @Override
    public Optional<EvidenceItem> next() throws BadEvidence, IOException {
        if (latest == null) {
            latest = read();
        } else if (!latest.isLast()) {
            latest = following();
        }
        return latest.outcome();
    }

    private Read following() throws IOException {
        start();
        try {
            while (!taken.hasNext()) {
                taken = ahead.take(FOR_EVER).iterator();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        return taken.next();
    }

    private void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("reader").start(this::readAll);
        }
    }

    @Override
    public boolean isReady(long deadline) {
        if (latest == null || latest.isLast() || taken.hasNext()) {
            return true;
        }
        start();
        Duration patience = Duration.ofNanos(deadline - System.nanoTime());
        if (!patience.isPositive()) {
            return false;
        }
        try {
            taken = ahead.take(patience).iterator();
            return taken.hasNext();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void readAll() {
        try {
            boolean last;
            do {
                Read read = read();
                last = read.isLast();
                ahead.put(read, read.bytes(), last);
            } while (!last);
        } catch (InterruptedException closed) {
            // Nobody wants the rest.
        }
    }

    @SuppressWarnings("IllegalCatch") // Whatever it is, it is thrown again where the item is asked for.
    private Read read() {
        long before = bytesRead.getAsLong();
        EvidenceItem item = null;
        Throwable failure = null;
        try {
            item = source.next().orElse(null);
        } catch (BadEvidence | IOException | RuntimeException | Error thrown) {
            failure = thrown;
        }
        return new Read(item, failure, readLines().mark(), bytesRead.getAsLong() - before);
    }

    private LinePrefixes readLines() {
        return source.prefixes().orElseThrow();
    }

    @Override
    public Optional<LinePrefixes> prefixes() {
        return Optional.of(yielded);
    }

    /** Of the lines of the items that were yielded, not of those that were read. */
    private final class Yielded implements LinePrefixes {
        @Override
        public void watch(long lines) {
            readLines().watch(lines);
        }

        @Override
        public Optional<LinePrefix> at(long lines) {
            return readLines().at(lines);
        }

        @Override
        public Supplier<LinePrefix> mark() {
            return latest == null ? readLines().mark() : latest.prefix();
        }
    }

    @Override
    public EvidenceKind kind() {
        return source.kind();
    }

    @Override
    public Optional<RuleSetName> rules() {
        return source.rules();
    }

    @Override
    public Optional<String> sourceName() {
        return source.sourceName();
    }

    /** Of what was read; to be asked when the last item was yielded or this is closed. */
    @Override
    public EvidenceSummary summary() {
        return source.summary();
    }

    @Override
    public List<EvidenceFinding> findings() {
        return source.findings();
    }

    @Override
    public void close() throws IOException {
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(TO_END);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        source.close();
    }
}
