package dev.jetaudit.domain.crosscheck;

import static dev.jetaudit.api.backup.BackupKind.COPY;
import static dev.jetaudit.api.backup.BackupKind.FULL;
import static dev.jetaudit.api.backup.BackupKind.INCREMENTAL;
import static dev.jetaudit.domain.crosscheck.Night.EMPTY;
import static dev.jetaudit.domain.crosscheck.Night.held;
import static dev.jetaudit.domain.crosscheck.Night.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.crosscheck.DerivedSlot;
import dev.jetaudit.api.crosscheck.SeenHeader;
import dev.jetaudit.api.crosscheck.SlotComparison;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.query.BackupRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What backups leave in the slots of one database, and which headers are followed at all. */
class DatabaseTrailTest {

    private static final WindowsPath B = new WindowsPath("E:\\mdb\\b.edb");

    @Test
    void the_highest_generation_is_that_of_any_stamp_not_of_the_last() {
        Night night = new Night().completed(FULL, 117L, 120L).completed(COPY, 90L, 99L);
        assertEquals(120L, followed(night.backups()).highest());
        Night later = new Night().completed(FULL, 117L, 120L).completed(INCREMENTAL, 118L, 150L);
        assertEquals(150L, followed(later.backups()).highest());
    }

    @Test
    void an_incremental_may_be_withheld_too() {
        Night night = new Night().completed(FULL, 80L, 99L).withheld(INCREMENTAL, 100, 120);
        DerivedSlot slot = followed(night.backups()).slot(HeaderField.INC_PREV);
        assertEquals(DerivedSlot.Writing.WITHHELD, ((DerivedSlot.Left) slot).writing());
    }

    @Test
    void a_full_that_did_not_copy_the_database_withheld_nothing_from_it() {
        BackupRecord whole = new Night().withheld(FULL, 117, 120).backups().getFirst();
        BackupRecord partial = Night.ofDatabases(whole, Night.database(Night.A, false, null));
        assertEquals(new DerivedSlot.Untouched(), followed(List.of(partial)).slot(HeaderField.FULL_PREV));
    }

    @Test
    void a_backup_that_stamped_another_database_withheld_nothing() {
        BackupRecord stamped = new Night().completed(FULL, 117L, 120L).backups().getFirst();
        BackupRecord other = Night.ofDatabases(
                stamped,
                Night.database(Night.A, true, null),
                Night.database(B, true, stamped.databases().getFirst().stamp()));
        assertEquals(new DerivedSlot.Untouched(), followed(List.of(other)).slot(HeaderField.FULL_PREV));
    }

    @Test
    void only_event_219_says_that_the_update_failed() {
        Night night = new Night().completedWithEvent219(FULL, 117, 120);
        DerivedSlot slot = followed(night.backups()).slot(HeaderField.FULL_PREV);
        assertEquals(true, ((DerivedSlot.Left) slot).by().updateFailed());
        Night other = new Night().completedWithFinding("CLOCK-BACKWARDS", FULL, 117, 120);
        DerivedSlot fine = followed(other.backups()).slot(HeaderField.FULL_PREV);
        assertEquals(false, ((DerivedSlot.Left) fine).by().updateFailed());
    }

    @Test
    void the_headers_of_two_databases_are_followed_apart() {
        HeaderSlots none = new HeaderSlots(EMPTY, EMPTY, EMPTY, EMPTY);
        SeenHeader other = new SeenHeader(Night.SG1, B, none, null, Night.of(9), "s1", 9L, null);
        assertEquals(8, compared(List.of(recorded(0, none), other), List.of()).size());
    }

    @Test
    void a_given_copy_leaves_the_recorded_header_of_its_database_in_place() {
        HeaderSlots none = new HeaderSlots(EMPTY, EMPTY, EMPTY, EMPTY);
        SeenHeader copy = Night.copy(held(80, 97, Night.of(1)));
        assertEquals(5, compared(List.of(recorded(0, none)), List.of(copy)).size());
    }

    private static List<SlotComparison> compared(List<SeenHeader> recorded, List<SeenHeader> given) {
        return new HeaderCrosscheck().compare(new Night().backups().stream(), recorded, given);
    }

    private static DatabaseTrail followed(List<BackupRecord> backups) {
        DatabaseTrail trail = new DatabaseTrail(Night.given(HeaderSlots.UNKNOWN));
        backups.forEach(trail::follow);
        return trail;
    }
}
