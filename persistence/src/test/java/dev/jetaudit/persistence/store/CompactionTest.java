package dev.jetaudit.persistence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.OtherProcess;
import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.SampleAssessor;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.StoredRows;
import dev.jetaudit.persistence.ViewRows;
import dev.jetaudit.persistence.rebuild.RebuildListener;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

    @TempDir
    private Path directory;

    @Test
    void keeps_every_row_and_shrinks_the_file() throws IOException, SQLException {
        StoreLocation location = filled(new StoreLocation.Directory(directory));
        execute("create schema notes; create table notes.\"of mine\" as select 'kept' as remark");
        Map<String, List<String>> recorded = StoredRows.of(location);
        Map<String, List<String>> derived = views(location);
        long before = Files.size(H2Database.fileIn(directory));
        Compaction compaction = Database.compact(location);
        assertEquals(before, compaction.bytesBefore());
        assertEquals(Files.size(H2Database.fileIn(directory)), compaction.bytesAfter());
        assertTrue(compaction.bytesAfter() < before / 2, compaction.toString());
        assertEquals(recorded, StoredRows.of(location));
        assertEquals(derived, views(location));
        execute("drop table notes.\"of mine\"");
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of(H2Database.fileIn(directory)), files.toList());
        }
    }

    @Test
    void throws_away_what_a_killed_one_left_and_only_that() throws IOException {
        StoreLocation location = filled(new StoreLocation.Directory(directory));
        Map<String, List<String>> recorded = StoredRows.of(location);
        for (String left : List.of(".mv.db", ".mv.db.newFile", ".mv.db.tempFile", ".zip", ".lock")) {
            Files.writeString(directory.resolve("jetaudit.new" + left), "half of it");
        }
        Path other = Files.writeString(directory.resolve("jetaudit.news"), "mine");
        Database.compact(location);
        assertEquals(recorded, StoredRows.of(location));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(
                    List.of(H2Database.fileIn(directory), other), files.sorted().toList());
        }
    }

    @Test
    void stays_locked_against_others_while_its_file_is_copied() throws IOException {
        Database.openOrCreate(directory).close();
        try (H2Database store = H2Database.existing(directory)) {
            H2Upkeep.copyFile(store, "jetaudit.new");
            assertEquals(
                    "the store " + directory
                            + " is in use by another process; wait until it has finished and try again",
                    probe());
            assertEquals(List.of("jetaudit.mv.db", "jetaudit.new.mv.db"), files());
        }
        assertEquals("open: " + directory, probe());
    }

    @Test
    void keeps_the_store_when_a_copy_is_not_the_same() throws SQLException {
        filled(new StoreLocation.Directory(directory.resolve("a")));
        filled(new StoreLocation.Directory(directory.resolve("b")));
        try (Database first = Database.openExisting(directory.resolve("a"));
                Database second = Database.openExisting(directory.resolve("b"));
                Connection original = first.connect();
                Connection copy = second.connect();
                Statement change = copy.createStatement()) {
            assertEquals(Optional.of("PUBLIC.CHUNK"), SameRows.firstDifference(original, copy));
            change.execute("delete from chunk");
            change.execute("insert into chunk select * from chunk where false");
            assertEquals(Optional.of("PUBLIC.CHUNK"), SameRows.firstDifference(original, copy));
            change.execute("create table another (id integer)");
            assertEquals(Optional.of("the list of tables"), SameRows.firstDifference(original, copy));
            assertEquals(Optional.empty(), SameRows.firstDifference(original, original));
        }
    }

    @Test
    void refuses_where_there_is_none() {
        StoreLocation nowhere = new StoreLocation.Directory(directory.resolve("nowhere"));
        assertThrows(StoreUnavailable.class, () -> Database.compact(nowhere));
        assertThrows(StoreUnavailable.class, () -> Database.compact(PostgresServer.database()));
    }

    @Test
    void has_a_server_rewrite_the_tables() throws SQLException {
        StoreLocation.Server server = PostgresServer.database();
        filled(server);
        Map<String, List<String>> recorded = StoredRows.of(server);
        Map<String, List<String>> derived = views(server);
        Compaction compaction = Database.compact(server);
        assertTrue(compaction.bytesAfter() < compaction.bytesBefore(), compaction.toString());
        assertEquals(recorded, StoredRows.of(server));
        assertEquals(derived, views(server));
    }

    @Test
    void needs_the_owner_of_the_tables_on_a_server() throws SQLException {
        StoreLocation.Server server = PostgresServer.database();
        filled(server);
        String user = "reader_" + server.url().replaceAll(".*/(\\w+).*", "$1");
        try (Connection connection = PostgresServer.connect(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + user + " login password 'x'; grant select on all tables in schema public"
                    + " to " + user);
        }
        StoreLocation.Server reader =
                new StoreLocation.Server(server.url().replaceFirst("user=\\w+", "user=" + user), null, "x");
        String said = String.valueOf(assertThrows(StoreUnavailable.class, () -> Database.compact(reader))
                .getMessage());
        assertTrue(said.startsWith("the store " + reader + " cannot be compacted (permission denied"), said);
        assertTrue(said.endsWith("have its owner do it"), said);
    }

    /** The views are built twice, so that there is something to throw away. */
    private static StoreLocation filled(StoreLocation location) {
        try (JetauditStore store = JetauditStore.openOrCreate(location, List.of())) {
            SampleCalls calls = new SampleCalls("EX01/SG1", "s1");
            for (int backup = 0; backup < 30; backup++) {
                SampleCalls.append(store.journal().engine(), calls.backup(100));
            }
            store.journal().views(new SampleAssessor()).catchUp(CatchUpListener.NONE);
            store.journal().rebuild(new SampleAssessor(), "sample").replace(RebuildListener.NONE);
        }
        return location;
    }

    private static Map<String, List<String>> views(StoreLocation location) {
        try (Database database = Database.openExisting(location)) {
            return ViewRows.of(database);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Database database = Database.openExisting(directory);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String probe() throws IOException {
        try (OtherProcess other = OtherProcess.start(StoreProbe.class, directory.toString())) {
            return String.valueOf(other.readLine());
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
