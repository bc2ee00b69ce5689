package dev.jetaudit.persistence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.jetaudit.persistence.OtherProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreOpeningTest {

    @TempDir
    private Path temporary;

    private Path directory() {
        return temporary.resolve("store");
    }

    @Test
    void asks_whether_a_store_exists_without_creating_anything() throws IOException {
        assertFalse(Database.exists(directory()));
        assertThrows(StoreUnavailable.class, () -> Database.openExisting(directory()));
        assertFalse(Files.exists(directory()));
        Database.openOrCreate(directory()).close();
        assertTrue(Database.exists(directory()));
        try (Stream<Path> files = Files.list(directory())) {
            assertEquals(
                    List.of("jetaudit.mv.db"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void opens_a_store_again_and_finds_its_tables() throws SQLException {
        Database.openOrCreate(directory()).close();
        try (Database database = Database.openExisting(directory())) {
            assertEquals(Integer.toString(Schema.VERSION), highestMigration(database));
        }
    }

    @Test
    void gives_up_after_two_seconds_when_another_process_has_the_store_open() throws Exception {
        Database.openOrCreate(directory()).close();
        try (OtherProcess holder =
                OtherProcess.start(StoreHolder.class, directory().toString())) {
            assertEquals("open", holder.readLine());
            long begun = System.nanoTime();
            StoreUnavailable refusal = assertThrows(StoreUnavailable.class, () -> Database.openExisting(directory()));
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            assertEquals(
                    "the store " + directory()
                            + " is in use by another process; wait until it has finished and try again",
                    refusal.getMessage());
            assertTrue(waited.toMillis() >= 1900 && waited.toMillis() < 10_000, () -> "waited " + waited);
        }
        Database.openExisting(directory()).close();
    }

    @Test
    void waits_for_another_process_that_finishes_in_time() throws Exception {
        Database.openOrCreate(directory()).close();
        try (OtherProcess holder =
                OtherProcess.start(StoreHolder.class, directory().toString())) {
            assertEquals("open", holder.readLine());
            Thread ending = Thread.ofPlatform().start(holder::kill);
            Database.openExisting(directory()).close();
            ending.join();
        }
    }

    @Test
    void refuses_a_store_that_a_newer_program_wrote() throws SQLException {
        try (Database database = Database.openOrCreate(directory());
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update \"flyway_schema_history\" set \"version\" = '99' where \"version\" = '"
                    + Schema.VERSION + "'");
        }
        StoreUnavailable refusal = assertThrows(StoreUnavailable.class, () -> Database.openExisting(directory()));
        assertEquals(
                "the store " + directory() + " was written by a newer Jetaudit (schema 99); this one knows schema "
                        + Schema.VERSION + ", so use the newer one",
                refusal.getMessage());
    }

    @Test
    void takes_up_a_migration_that_a_full_disk_stopped() throws SQLException {
        try (Database database = Database.openOrCreate(directory());
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table view_position");
            statement.executeUpdate("delete from \"flyway_schema_history\" where \"version\" = '10'");
            statement.executeUpdate("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '9'");
        }
        try (Database database = Database.openExisting(directory());
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertTrue(
                    statement.executeQuery("select count(*) from view_position").next());
        }
    }

    @Test
    void refuses_a_directory_that_is_a_file() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertRefused(file, "cannot be created");
        assertRefused(file.resolve("below"), "cannot be created");
        assertThrows(StoreUnavailable.class, () -> Database.openExisting(file));
    }

    @Test
    void refuses_a_damaged_file() throws IOException {
        Database.openOrCreate(directory()).close();
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        Files.write(H2Database.fileIn(directory()), noise, StandardOpenOption.TRUNCATE_EXISTING);
        assertRefused(directory(), "is damaged");
    }

    @Test
    void refuses_an_emptied_file_and_leaves_it_alone() throws IOException {
        Database.openOrCreate(directory()).close();
        Path file = Files.write(H2Database.fileIn(directory()), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        assertRefused(directory(), "is damaged or was cut");
        assertThrows(StoreUnavailable.class, () -> Database.openExisting(directory()));
        assertThrows(StoreUnavailable.class, () -> Database.compact(new StoreLocation.Directory(directory())));
        assertEquals(0, Files.size(file));
    }

    @Test
    void tells_that_a_file_may_only_be_read() throws IOException {
        Database.openOrCreate(directory()).close();
        Path file = H2Database.fileIn(directory());
        assertTrue(file.toFile().setReadOnly());
        assumeFalse(Files.isWritable(file), "this user may write to everything");
        try (Database database = Database.openExisting(directory())) {
            assertTrue(database.isReadOnly());
        }
    }

    @Test
    void refuses_a_file_that_is_something_else() throws IOException {
        Files.createDirectories(directory());
        Files.writeString(H2Database.fileIn(directory()), "not a database\n".repeat(1000));
        assertRefused(directory(), "is damaged");
    }

    @Test
    void refuses_a_database_of_another_program() throws SQLException {
        Path file = directory().resolve("jetaudit");
        try (Connection connection = new Driver().connect("jdbc:h2:file:" + file, login("sa"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table theirs (id integer)");
        }
        assertRefused(directory(), "cannot be prepared");
    }

    @Test
    void refuses_a_database_of_another_user() throws SQLException {
        Path file = directory().resolve("jetaudit");
        new Driver().connect("jdbc:h2:file:" + file, login("them")).close();
        assertRefused(directory(), "is not a Jetaudit store");
    }

    private static Properties login(String user) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", "");
        return login;
    }

    private static void assertRefused(Path directory, String reason) {
        StoreUnavailable refusal = assertThrows(StoreUnavailable.class, () -> Database.openOrCreate(directory));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(directory.toString()) && message.contains(reason), message);
        assertEquals(1, message.lines().count(), message);
    }

    private static String highestMigration(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select max(cast(\"version\" as integer)) from \"flyway_schema_history\"")) {
            row.next();
            return row.getString(1);
        }
    }
}
