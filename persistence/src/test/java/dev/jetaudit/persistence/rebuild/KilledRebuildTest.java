package dev.jetaudit.persistence.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.OtherProcess;
import dev.jetaudit.persistence.SampleAssessor;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.ViewRows;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rebuild whose process dies has changed nothing that is read, and is continued. */
class KilledRebuildTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2_500, 4_999})
    void goes_on_after_a_kill(long position) throws IOException {
        record();
        Map<String, List<String>> before = rows();
        killAt(position);
        assertEquals(before, rows());
        try (JetauditStore store = JetauditStore.openExisting(directory, List.of())) {
            RebuildReport report =
                    store.journal().rebuild(new SampleAssessor(), "sample").replace(RebuildListener.NONE);
            assertEquals(List.of(), report.differences());
            assertEquals(position / 1000 * 1000, report.goneOnFrom());
            assertTrue(!store.viewPosition().isBehind());
        }
        assertEquals(before, rows());
    }

    /** Who changes the views may change what a broken-off rebuild left, too. */
    @Test
    void verify_does_not_rely_on_what_a_killed_one_left() throws IOException, SQLException {
        record();
        killAt(4_999);
        try (Database database = Database.openExisting(directory);
                Connection connection = database.borrow();
                Statement statement = connection.createStatement()) {
            statement.execute("update backup set outcome = 'failed' where ordinal = 7");
            assertEquals(1, statement.executeUpdate("update rebuilt_backup set outcome = 'failed' where ordinal = 7"));
            connection.commit();
        }
        try (JetauditStore store = JetauditStore.openExisting(directory, List.of())) {
            ViewRebuild rebuild = store.journal().rebuild(new SampleAssessor(), "sample");
            RebuildReport found = rebuild.verify(RebuildListener.NONE);
            assertEquals(1, found.differences().getFirst().changed());
            assertEquals(
                    found.differences(), rebuild.replace(RebuildListener.NONE).differences());
            assertEquals(List.of(), rebuild.verify(RebuildListener.NONE).differences());
        }
    }

    private void record() {
        try (JetauditStore store = JetauditStore.openOrCreate(directory, List.of())) {
            SampleCalls calls = new SampleCalls("EX01/SG1", "s1");
            for (int round = 0; round < 100; round++) {
                SampleCalls.append(store.journal().engine(), calls.backup(48));
            }
            store.journal().views(new SampleAssessor()).catchUp(CatchUpListener.NONE);
        }
    }

    private void killAt(long position) throws IOException {
        try (OtherProcess rebuilder =
                OtherProcess.start(Rebuilder.class, directory.toString(), Long.toString(position))) {
            assertEquals("there", rebuilder.readLine());
        }
    }

    private Map<String, List<String>> rows() {
        try (Database database = Database.openExisting(directory)) {
            return ViewRows.of(database);
        }
    }
}
