package dev.jetaudit.persistence.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.SampleAssessor;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.StoredRows;
import dev.jetaudit.persistence.checkpoint.KeyRing;
import dev.jetaudit.persistence.codec.StoredType;
import dev.jetaudit.persistence.evidence.EvidenceBook;
import dev.jetaudit.persistence.evidence.WindowsEventIdentity;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.store.StoreNotEmpty;
import dev.jetaudit.persistence.store.StoreUnavailable;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreCopyTest {

    private static final List<StoredType> STATE = List.of(new StoredType("sample-state", "1", SampleState.class));

    @TempDir
    private Path folder;

    record SampleState(String phase) {}

    @ParameterizedTest
    @CsvSource({"directory,directory", "directory,server", "server,directory", "server,server"})
    void holds_every_row_of_what_was_recorded(String from, String to) throws IOException {
        StoreLocation original = filled(place(from, "original"));
        StoreLocation target = place(to, "copy");
        List<Long> told = new ArrayList<>();
        Copied copied;
        try (JetauditStore store = JetauditStore.openExisting(original, STATE)) {
            copied = store.copyTo(target, remembering(told));
        }
        Map<String, List<String>> rows = StoredRows.of(target);
        assertEquals(StoredRows.of(original), rows);
        rows.forEach((table, found) -> assertFalse(found.isEmpty(), table));
        assertEquals(2506, copied.events());
        assertEquals(rows.getOrDefault("chunk", List.of()).size(), copied.chunks());
        assertEquals(
                List.of(2L, 1L, 1L), List.of(copied.evidenceSources(), copied.windowsEvents(), copied.checkpoints()));
        assertEquals(List.of(2506L, -2506L), List.of(told.get(0), told.getLast()));
    }

    @ParameterizedTest
    @CsvSource({"directory,server", "server,directory"})
    void goes_on_like_the_original_and_shows_the_same(String from, String to) throws IOException {
        StoreLocation original = filled(place(from, "original"));
        StoreLocation target = place(to, "copy");
        try (JetauditStore store = JetauditStore.openExisting(original, STATE)) {
            store.copyTo(target, CopyListener.NONE);
        }
        SampleCalls calls = new SampleCalls("EX01/Ünï SG", "s1");
        calls.backup(2500);
        List<DomainEventMessage<?>> more = calls.backup(3);
        for (StoreLocation location : List.of(original, target)) {
            try (JetauditStore store = JetauditStore.openExisting(location, STATE)) {
                SampleCalls.append(store.journal().engine(), more);
                store.journal().views(new SampleAssessor()).catchUp(CatchUpListener.NONE);
                assertEquals(2511, store.figures().events());
                assertEquals(3L, store.figures().backups());
                assertEquals(
                        "s3", store.evidence().open("c", "c", "trace", SampleCalls.START, ""), location.toString());
            }
        }
    }

    @Test
    void makes_a_store_and_leaves_nothing_else_in_the_directory() throws IOException {
        StoreLocation original = filled(place("directory", "original"));
        copy(original, place("directory", "copy"));
        assertEquals(List.of("jetaudit.mv.db"), files(folder.resolve("copy")));
    }

    @ParameterizedTest
    @CsvSource({"directory", "server"})
    void leaves_a_store_alone_that_holds_something(String to) throws IOException {
        StoreLocation original = filled(place("directory", "original"));
        StoreLocation target = filled(place(to, "other"));
        Map<String, List<String>> before = StoredRows.of(target);
        StoreNotEmpty refused = assertThrows(StoreNotEmpty.class, () -> copy(original, target));
        assertEquals(
                "there is a store in " + target + " already, and it is not empty; name a place where there is none",
                refused.getMessage());
        assertEquals(before, StoredRows.of(target));
        assertThrows(StoreNotEmpty.class, () -> copy(original, original));
    }

    @Test
    void fills_the_tables_that_an_owner_made_on_a_server() throws IOException {
        StoreLocation original = filled(place("directory", "original"));
        StoreLocation target = PostgresServer.database();
        Database.openOrCreate(target).close();
        copy(original, target);
        assertEquals(StoredRows.of(original), StoredRows.of(target));
    }

    @Test
    void copies_a_store_without_an_event() {
        StoreLocation original = place("directory", "original");
        Database.openOrCreate(original).close();
        Copied copied = copy(original, PostgresServer.database());
        assertEquals(List.of(0L, 0L), List.of(copied.events(), copied.chunks()));
        assertEquals(32, copied.root().length);
    }

    @ParameterizedTest
    @CsvSource({
        "directory,update chunk set appended_at = 5 where chunk_no = 1",
        "server,update chunk set event_root = nodes where chunk_no = 0",
        "server,delete from chunk where chunk_no = 1"
    })
    void keeps_nothing_of_a_journal_that_is_not_right(String to, String change) throws Exception {
        StoreLocation original = filled(place("directory", "original"));
        StoreLocation target = place(to, "copy");
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("original").resolve("jetaudit"), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }
        CopyDiffers differs = assertThrows(CopyDiffers.class, () -> copy(original, target));
        assertTrue(String.valueOf(differs.getMessage()).startsWith("nothing was copied: in the copy, chunk "));
        if (to.equals("directory")) {
            assertEquals(List.of("jetaudit.new.lock"), files(folder.resolve("copy")));
            assertFalse(Database.exists(folder.resolve("copy")));
        } else {
            StoredRows.of(target).forEach((table, rows) -> assertEquals(List.of(), rows, table));
        }
    }

    @Test
    void says_what_is_wrong_with_the_place() throws IOException {
        StoreLocation original = filled(place("directory", "original"));
        StoreLocation below = new StoreLocation.Directory(
                Files.createFile(folder.resolve("file")).resolve("below"));
        StoreUnavailable unwritable = assertThrows(StoreUnavailable.class, () -> copy(original, below));
        assertTrue(String.valueOf(unwritable.getMessage()).contains("below cannot be created"), unwritable.toString());
        StoreLocation nowhere = new StoreLocation.Server("jdbc:postgresql://localhost:1/nowhere", null, null);
        StoreUnavailable unreachable = assertThrows(StoreUnavailable.class, () -> copy(original, nowhere));
        assertTrue(String.valueOf(unreachable.getMessage()).contains("check that the server runs"));
    }

    @Test
    void counts_what_a_store_holds() throws IOException, SQLException {
        for (String kind : List.of("directory", "server")) {
            try (JetauditStore store = JetauditStore.openExisting(filled(place(kind, "original")), STATE)) {
                StoreFigures figures = store.figures();
                assertEquals(List.of(2506L, 2L), List.of(figures.events(), figures.instances()));
                assertEquals(null, figures.backups());
                assertEquals(
                        List.of(2L, 1L, 1L),
                        List.of(figures.evidenceSources(), figures.windowsEvents(), figures.checkpoints()));
                assertTrue(figures.bytesOfEvents() > 10 * figures.bytesInChunks(), figures.toString());
                assertTrue(figures.bytesOnDisk() > figures.bytesInChunks(), figures.toString());
            }
        }
        StoreLocation empty = place("directory", "empty");
        try (JetauditStore store = JetauditStore.openOrCreate(empty, STATE)) {
            StoreFigures figures = store.figures();
            assertEquals(List.of(0L, 0L, 0L), List.of(figures.events(), figures.chunks(), figures.bytesOfEvents()));
            assertEquals(0L, figures.backups());
            assertEquals(null, figures.firstAppendedAt());
        }
    }

    private Copied copy(StoreLocation from, StoreLocation to) {
        try (JetauditStore store = JetauditStore.openExisting(from, STATE)) {
            return store.copyTo(to, CopyListener.NONE);
        }
    }

    private StoreLocation place(String kind, String name) {
        return kind.equals("server") ? PostgresServer.database() : new StoreLocation.Directory(folder.resolve(name));
    }

    /** Fills every table that is copied; the views are behind. */
    private StoreLocation filled(StoreLocation location) throws IOException {
        try (JetauditStore store = JetauditStore.openOrCreate(location, STATE)) {
            SampleCalls other = new SampleCalls("EX02/SG1", "s2");
            SampleCalls mine = new SampleCalls("EX01/Ünï SG", "s1");
            SampleCalls.append(store.journal().engine(), mine.backup(2500));
            SampleCalls.append(store.journal().engine(), other.backup(2));
            store.journal().snapshots().keep(new InstanceId("EX02/SG1"), 3, new SampleState("copying"));
            EvidenceBook book = store.evidence();
            book.open(
                    "week 9\u0000.ndjson", "recorder", "trace", Instant.parse("2026-03-01T22:00:00.123456789Z"), "aa");
            book.advance("s1", 2502, "d1");
            book.open("app.xml", "app.xml", "windows-event-xml", SampleCalls.START, "");
            book.raiseSeq("recorder", new InstanceId("EX01/Ünï SG"), 17);
            book.record(new WindowsEventIdentity("EX01", "Application", 7, 1_772_000_000L, true), "s2");
            store.checkpoints().write(new KeyRing(Files.createTempDirectory(folder, "keys")).init(), List.of());
        }
        return location;
    }

    /** Events checked are remembered below zero. */
    private static CopyListener remembering(List<Long> told) {
        return new CopyListener() {
            @Override
            public void copied(long events, long all) {
                assertEquals(2506, all);
                told.add(events);
            }

            @Override
            public void checked(long events, long all) {
                told.add(-events);
            }
        };
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
