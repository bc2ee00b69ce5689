package dev.jetaudit.persistence.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.codec.StoredTypes;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.store.StoreTransactions;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The times at which the journal took its events in never run backwards, whatever the machine's clock does. */
class SetBackClockTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Instant YESTERDAY = NOON.minusSeconds(86_400);

    @TempDir
    private Path directory;

    /** Returns the one place of a test's store. */
    StoreLocation location() {
        return new StoreLocation.Directory(directory);
    }

    @Test
    void time_stands_still_until_the_clock_has_caught_up() {
        SampleCalls calls = new SampleCalls("EX01/SG1", "s1");
        append(calls, NOON, YESTERDAY, NOON.plusSeconds(1));
        append(calls, YESTERDAY, LATER);
        append(calls, Instant.EPOCH);
        try (JetauditStore store = JetauditStore.openExisting(location(), List.of())) {
            try (Stream<JournalEntry> entries = store.history().journal(1, Long.MAX_VALUE)) {
                assertEquals(
                        List.of(NOON, NOON, NOON.plusSeconds(1), NOON.plusSeconds(1), LATER, LATER),
                        entries.map(JournalEntry::recordedAt).toList());
            }
            assertNull(store.verify(List.of(), List.of(), null, CatchUpListener.NONE)
                    .problem());
        }
    }

    /** Appends an event at each reading of the clock, by a process of its own as far as the store can tell. */
    private void append(SampleCalls calls, Instant... readings) {
        Deque<Instant> clock = new ArrayDeque<>(List.of(readings));
        StoredTypes types = new StoredTypes(List.of());
        try (Database database = Database.openOrCreate(location())) {
            ChunkEngine engine = new ChunkEngine(
                    new StoreTransactions(database), types, StoredTypeSerializer.of(types), clock::removeFirst);
            while (!clock.isEmpty()) {
                engine.appendEvents(calls.read());
            }
        }
    }
}
