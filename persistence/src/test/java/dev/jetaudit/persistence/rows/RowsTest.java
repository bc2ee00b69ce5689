package dev.jetaudit.persistence.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.persistence.ViewRows;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.StoreLocation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back equal, and spelled the same: paths are equal in any case, so the text is compared as well. */
class RowsTest {

    @TempDir
    private Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.openOrCreate(location());
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
    void reads_backups_back_as_they_were_written() throws SQLException {
        List<StoredBackup> written = List.of(
                SampleRecords.rich(1),
                SampleRecords.unknown(1),
                SampleRecords.rich(2),
                SampleRecords.none(2),
                SampleRecords.rich(17));
        write(connection -> BackupRows.replace(connection, TableSet.SERVED, written));
        List<StoredBackup> read = read(connection -> BackupReader.select(connection, "true", List.of()));
        assertEquals(written, read);
        assertEquals(written.toString(), read.toString());
    }

    @Test
    void finds_the_latest_backup_of_an_instance_only() throws SQLException {
        write(connection -> BackupRows.replace(
                connection,
                TableSet.SERVED,
                List.of(SampleRecords.rich(9), SampleRecords.rich(10), SampleRecords.none(11))));
        assertEquals(
                Optional.of(SampleRecords.rich(10)),
                read(connection -> BackupReader.latest(connection, TableSet.SERVED, SampleRecords.EX01)));
        assertEquals(
                Optional.of(SampleRecords.none(11)),
                read(connection -> BackupReader.latest(connection, TableSet.SERVED, SampleRecords.MAIL)));
    }

    @Test
    void leaves_nothing_of_a_replaced_backup_behind() throws SQLException {
        write(connection -> BackupRows.replace(
                connection, TableSet.SERVED, List.of(SampleRecords.unknown(1), SampleRecords.unknown(2))));
        var bare = ViewRows.of(database);
        write(connection -> BackupRows.replace(connection, TableSet.SERVED, List.of(SampleRecords.rich(1))));
        write(connection -> {
            for (Table table : BackupRows.ALL) {
                try (Table.Batch deleted = table.delete(connection, 1)) {
                    deleted.row(SampleRecords.EX01);
                    deleted.write();
                }
            }
        });
        assertEquals(bare, ViewRows.of(database));
        write(connection -> BackupRows.replace(connection, TableSet.SERVED, List.of(SampleRecords.none(1))));
        write(connection -> BackupRows.replace(connection, TableSet.SERVED, List.of(SampleRecords.unknown(1))));
        assertEquals(bare, ViewRows.of(database));
    }

    @Test
    void reads_instances_back_as_they_were_written() throws SQLException {
        List<InstanceRecord> written = List.of(SampleRecords.richInstance(), SampleRecords.bareInstance());
        write(connection -> InstanceRows.replace(connection, TableSet.SERVED, written, written));
        List<InstanceRecord> read = read(InstanceRows::all);
        assertEquals(written, read);
        assertEquals(
                written.getFirst().headers().keySet().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList(),
                read.getFirst().headers().keySet().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList());
        assertEquals(
                Optional.of(SampleRecords.bareInstance()),
                read(connection -> InstanceRows.find(connection, TableSet.SERVED, SampleRecords.MAIL)));
    }

    @Test
    void keeps_the_headers_of_an_instance_whose_headers_did_not_change() throws SQLException {
        List<InstanceRecord> rich = List.of(SampleRecords.richInstance());
        write(connection -> InstanceRows.replace(connection, TableSet.SERVED, rich, rich));
        write(connection -> InstanceRows.replace(connection, TableSet.SERVED, rich, List.of()));
        assertEquals(rich, read(InstanceRows::all));
    }

    @Test
    void reads_refused_begins_back_as_they_were_written() throws SQLException {
        write(connection -> RefusedBeginRows.insert(
                connection, TableSet.SERVED, List.of(SampleRecords.bareRefusal(), SampleRecords.richRefusal())));
        assertEquals(
                List.of(SampleRecords.richRefusal(), SampleRecords.bareRefusal()),
                read(connection -> RefusedBeginRows.select(connection, "true", List.of())));
    }

    @Test
    void empties_every_table() throws SQLException {
        var empty = ViewRows.of(database);
        write(connection -> {
            InstanceRows.replace(
                    connection,
                    TableSet.SERVED,
                    List.of(SampleRecords.richInstance()),
                    List.of(SampleRecords.richInstance()));
            BackupRows.replace(connection, TableSet.SERVED, List.of(SampleRecords.rich(1)));
            RefusedBeginRows.insert(connection, TableSet.SERVED, List.of(SampleRecords.richRefusal()));
        });
        assertEquals(List.of(), emptyTables());
        write(connection -> ViewTables.truncate(connection, TableSet.SERVED));
        assertEquals(empty, ViewRows.of(database));
    }

    private List<String> emptyTables() {
        return ViewRows.of(database).entrySet().stream()
                .filter(table -> table.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    @FunctionalInterface
    private interface Writing {
        void write(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private void write(Writing writing) throws SQLException {
        Connection connection = database.borrow();
        try {
            writing.write(connection);
            connection.commit();
        } finally {
            database.giveBack(connection);
        }
    }

    private <T> T read(Reading<T> reading) throws SQLException {
        Connection connection = database.borrow();
        try {
            return reading.read(connection);
        } finally {
            database.giveBack(connection);
        }
    }
}
