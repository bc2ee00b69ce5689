package dev.jetaudit.cli.windowsevent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.cli.evidence.EvidenceSummary.EventCount;
import dev.jetaudit.cli.evidence.Reading;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies that the engine's owner makes for itself: only counted, whole or cut off. */
class InternalCopiesTest {

    private static final EventLog OLD = EventLog.OLD;
    private static final String DB = "E:\\a.edb";
    private static final String LOG = "E:\\E0000000075.log";
    private static final List<String> BACKUP = List.of(
            "EX01/store/SG1 JetBeginExternalBackupInstance",
            "EX01/store/SG1 JetGetLogInfoInstance",
            "EX01/store/SG1 JetEndExternalBackupInstance2");

    @ParameterizedTest
    @ValueSource(ints = {243, 244, 245, 256})
    void an_internal_copy_is_counted_and_the_next_backup_is_read(int end) throws IOException {
        Reading reading = Reading.of(OLD.event(1, 240) + copying(2) + OLD.event(5, end, "-1022") + backup(6));
        assertEquals(BACKUP, reading.callNames());
        assertEquals(
                List.of(
                        new EventCount("ESENT", 220, 1),
                        new EventCount("ESENT", 221, 1),
                        new EventCount("ESENT", 223, 1),
                        new EventCount("ESENT", 240, 1),
                        new EventCount("ESENT", end, 1)),
                reading.summary().notInterpreted());
    }

    @Test
    void one_whose_beginning_or_end_is_lost_is_left_out_too() throws IOException {
        assertEquals(
                BACKUP, Reading.of(copying(2) + OLD.event(5, 243) + backup(6)).callNames());
        assertEquals(
                BACKUP, Reading.of(OLD.event(1, 240) + copying(2) + backup(6)).callNames());
        assertEquals(
                BACKUP, Reading.of(backup(1) + copying(4) + OLD.event(8, 243)).callNames());
    }

    @Test
    void headers_that_could_not_be_stamped_are_of_the_copy_that_ended_before() throws IOException {
        String ended = OLD.event(1, 240) + OLD.event(2, 243);
        assertEquals(List.of(), Reading.of(ended + OLD.event(3, 219, "-1032")).items());
        String ofABackup = OLD.event(1, 213) + OLD.event(2, 219, "-1032");
        assertEquals(
                List.of(BACKUP.getLast(), "EX01/store/SG1 EngineWarning"),
                Reading.of(ofABackup + OLD.event(3, 240) + OLD.event(4, 243)).callNames());
    }

    @Test
    void other_instances_and_a_new_process_are_not_part_of_it() throws IOException {
        EventLog other = new EventLog("ESENT", "280", "SG2: ");
        Reading reading = Reading.of(OLD.event(1, 240) + other.event(2, 220, DB, "2 Mb") + OLD.event(3, 243));
        assertEquals(List.of("EX01/store/SG2 JetOpenFileInstance"), reading.callNames());
        EventLog restarted = new EventLog("ESENT", "281", "SG1: ");
        assertEquals(
                List.of("EX01/store/SG1 JetOpenFileInstance"),
                Reading.of(OLD.event(1, 240) + restarted.event(2, 220, DB, "2 Mb"))
                        .callNames());
        assertEquals(
                List.of("EX01/store/SG1 JetInit", "EX01/store/SG1 JetOpenFileInstance"),
                Reading.of(OLD.event(1, 240) + OLD.event(2, 105, "0") + OLD.event(3, 220, DB, "2 Mb"))
                        .callNames());
    }

    private static String copying(int record) {
        return OLD.event(record, 220, DB, "2 Mb")
                + OLD.event(record + 1, 221, DB)
                + OLD.event(record + 2, 223, LOG, LOG);
    }

    private static String backup(int record) {
        return OLD.event(record, 211) + OLD.event(record + 1, 223, LOG, LOG) + OLD.event(record + 2, 213);
    }
}
