package dev.jetaudit.persistence.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceBookTest {

    private static final Instant AT = Instant.parse("2026-03-01T22:00:00.123456789Z");
    private static final InstanceId SG1 = new InstanceId("EX01/SG1");

    @TempDir
    private Path directory;

    private Database database;
    private StoreTransactions transactions;
    private EvidenceBook book;

    @BeforeEach
    void open() {
        database = Database.openOrCreate(location());
        transactions = new StoreTransactions(database);
        book = new EvidenceBook(transactions);
    }

    /** Returns the one place of a test's store. */
    StoreLocation location() {
        return new StoreLocation.Directory(directory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keeps_what_was_recorded_of_each_source() {
        assertEquals("s1", book.open("week 9.ndjson", "recorder", "trace", AT, "aa"));
        assertEquals("s2", book.open("app.xml", "app.xml", "windows-event-xml", AT, "bb"));
        book.advance("s1", 1000, "d1");
        book.advance("s1", 2000, "d2");
        RecordedSource first = new RecordedSource("s1", "week 9.ndjson", "recorder", "trace", AT, "aa", 2000, "d2");
        RecordedSource second = new RecordedSource("s2", "app.xml", "app.xml", "windows-event-xml", AT, "bb", 0, "");
        assertEquals(List.of(first, second), book.sources());
        assertEquals(Optional.of(second), book.source("s2"));
        assertEquals(List.of(first), book.startingWith("aa"));
        assertEquals(List.of(), book.startingWith("cc"));
    }

    @Test
    void finds_the_source_whose_lines_a_file_begins_with() {
        book.open("a", "a", "trace", AT, "aa");
        book.advance("s1", 10, "d1");
        book.open("b", "a", "trace", AT, "aa");
        book.advance("s2", 20, "d2");
        assertEquals(Optional.of("s2"), book.findByPrefix(20, "d2").map(RecordedSource::id));
        assertEquals(Optional.empty(), book.findByPrefix(20, "d1"));
        assertEquals(Optional.empty(), book.findByPrefix(10, "d2"));
    }

    @Test
    void remembers_the_highest_seq_of_a_source_and_instance() {
        assertEquals(OptionalLong.empty(), book.highestSeq("recorder", SG1));
        book.raiseSeq("recorder", SG1, 10);
        book.raiseSeq("recorder", SG1, 12);
        book.raiseSeq("recorder", SG1, 11);
        assertEquals(OptionalLong.of(12), book.highestSeq("recorder", SG1));
        assertEquals(OptionalLong.empty(), book.highestSeq("other", SG1));
        assertEquals(OptionalLong.empty(), book.highestSeq("recorder", new InstanceId("EX01/SG2")));
    }

    @Test
    void finds_the_sources_that_share_a_key() {
        book.open("monday", "recorder", "trace", AT, "aa");
        book.open("other", "other", "trace", AT, "aa");
        book.open("tuesday", "recorder", "trace", AT, "bb");
        assertEquals(Set.of("s1", "s3"), book.sourcesOfKey("recorder"));
        assertEquals(Set.of(), book.sourcesOfKey("monday"));
    }

    @Test
    void knows_a_windows_event_by_computer_channel_record_and_second() {
        WindowsEventIdentity event = new WindowsEventIdentity("IE8Win7", "Application", 42, 1_700_000_000, false);
        List<WindowsEventIdentity> others = List.of(
                new WindowsEventIdentity("IE8Win8", "Application", 42, 1_700_000_000, false),
                new WindowsEventIdentity("IE8Win7", "System", 42, 1_700_000_000, false),
                new WindowsEventIdentity("IE8Win7", "Application", 43, 1_700_000_000, false),
                new WindowsEventIdentity("IE8Win7", "Application", 42, 1_700_000_001, false),
                new WindowsEventIdentity("IE8Win7", "Application", 42, 1_700_000_000, true));
        book.record(event, "s2");
        assertEquals(Optional.of("s2"), book.sourceOf(event));
        for (WindowsEventIdentity other : others) {
            assertEquals(Optional.empty(), book.sourceOf(other));
            book.record(other, "s3");
        }
        assertEquals(Optional.of("s2"), book.sourceOf(event));
        assertEquals(Optional.of("s3"), book.sourceOf(others.getLast()));
    }

    @Test
    void stands_or_falls_with_the_transaction_of_the_events() {
        assertThrows(
                IllegalStateException.class,
                () -> transactions.recording().executeInTransaction(() -> {
                    String id = book.open("a", "a", "trace", AT, "aa");
                    book.advance(id, 10, "d1");
                    book.raiseSeq("recorder", SG1, 10);
                    book.record(new WindowsEventIdentity("a", "b", 1, 2, false), id);
                    assertEquals(1, book.sources().size());
                    throw new IllegalStateException("planted");
                }));
        assertEquals(List.of(), book.sources());
        assertEquals(OptionalLong.empty(), book.highestSeq("recorder", SG1));
        assertEquals(Optional.empty(), book.sourceOf(new WindowsEventIdentity("a", "b", 1, 2, false)));
    }

    @Test
    void survives_closing() {
        book.open("a", "a", "trace", AT, "aa");
        database.close();
        open();
        assertEquals(Optional.of(AT), book.source("s1").map(RecordedSource::firstSeenAt));
        assertEquals("s2", book.open("b", "a", "trace", AT, "aa"));
    }
}
