package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views are what the journal says, no more and no less. */
class ReplayTest {
    private static final Path WEEK = Path.of("..", "examples", "exchange-week.ndjson");
    private static final String[] VIEWS = {
        "instance",
        "header_slot",
        "backup",
        "backup_database",
        "backup_log_range",
        "finding",
        "finding_position",
        "backup_source",
        "refused_begin"
    };

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(folder);

    @BeforeEach
    void recordTheWeekAndARefusedBegin() {
        jetaudit = new Jetaudit(folder.resolve("store"));
        Trace twice = new Trace("EX02/SG1").begin(0).begin(0).end(1);
        jetaudit.record(WEEK, twice.writeTo(folder.resolve("twice.ndjson")));
    }

    @Test
    void replay_builds_the_same_rows() throws SQLException {
        Map<String, String> before = rows();
        JsonNode report = jetaudit.json("replay").get(0);
        assertEquals(17, report.get("backups").asInt());
        assertEquals(before, rows());
    }

    @Test
    void reading_verbs_bring_views_up_to_date_that_are_behind() throws SQLException {
        Map<String, String> before = rows();
        String backups = jetaudit.json("backups", "--refused").toString();
        for (String view : VIEWS) {
            StoreFile.execute(jetaudit.store(), "delete from " + view);
        }
        StoreFile.execute(jetaudit.store(), "delete from view_position");
        assertEquals(backups, jetaudit.json("backups", "--refused").toString());
        assertEquals(before, rows());
    }

    @Test
    void reading_verbs_leave_views_alone_that_are_not_behind() throws SQLException {
        StoreFile.execute(jetaudit.store(), "delete from finding_position", "delete from finding");
        for (JsonNode backup : jetaudit.json("backups")) {
            assertEquals("[]", backup.get("findings").toString());
        }
        assertEquals(0, jetaudit.run("replay").exit());
        assertEquals(1, jetaudit.json("backups").get(10).get("findings").size());
    }

    /** Returns the rows of each view, sorted, as one text. */
    private Map<String, String> rows() throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = StoreFile.connect(jetaudit.store());
                Statement statement = connection.createStatement()) {
            for (String view : VIEWS) {
                StringBuilder text = new StringBuilder();
                try (ResultSet found = statement.executeQuery("select * from " + view + " order by 1, 2, 3")) {
                    while (found.next()) {
                        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                            text.append(found.getString(column)).append('|');
                        }
                        text.append('\n');
                    }
                }
                rows.put(view, text.toString());
            }
        }
        return rows;
    }
}
