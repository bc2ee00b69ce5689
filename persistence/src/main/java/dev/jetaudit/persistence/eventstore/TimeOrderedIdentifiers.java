package dev.jetaudit.persistence.eventstore;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * UUIDs of version 7 that increase within a process, found by Axon through {@code META-INF/services}. Neighbours in time are
 * neighbours on disk.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** Milliseconds and a counter behind them; runs ahead of the clock if more than 4,096 are asked for in one. */
    private final AtomicLong last = new AtomicLong();

    @Override
    public String generateIdentifier() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long next = last.updateAndGet(previous -> Math.max(previous + 1, now));
        long time = next >>> COUNTER_BITS;
        long counter = next & ((1 << COUNTER_BITS) - 1);
        long random = ThreadLocalRandom.current().nextLong() >>> 2;
        return new UUID(time << 16 | VERSION_7 | counter, VARIANT | random).toString();
    }
}
