package dev.jetaudit.domain.crosscheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.crosscheck.DerivedSlot.Trace;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot.Held;
import dev.jetaudit.domain.crosscheck.Ages.Age;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a slot holds, beside what it held earlier and beside the backup that may have made a copy. */
class AgesTest {

    @Test
    void two_headers_are_compared_by_generation_and_by_time() {
        Held earlier = Night.held(80, 99, Night.of(2));
        assertEquals(Age.SAME, Ages.of(Night.held(80, 99, Night.of(2)), earlier));
        assertEquals(Age.NEWER, Ages.of(Night.held(100, 110, Night.of(3)), earlier));
        assertEquals(Age.OLDER, Ages.of(Night.held(60, 70, Night.of(1)), earlier));
    }

    @Test
    void generations_and_times_that_go_opposite_ways_confuse() {
        Held earlier = Night.held(80, 99, Night.of(2));
        assertEquals(Age.CONFUSED, Ages.of(Night.held(100, 110, Night.of(1)), earlier));
        assertEquals(Age.CONFUSED, Ages.of(Night.held(60, 70, Night.of(3)), earlier));
        assertEquals(Age.CONFUSED, Ages.of(Night.held(80, 99, Night.of(3)), earlier));
    }

    @Test
    void a_missing_time_on_either_side_leaves_the_generations() {
        assertEquals(Age.NEWER, Ages.of(Night.held(100, 110, null), Night.held(80, 99, Night.of(2))));
        assertEquals(Age.OLDER, Ages.of(Night.held(60, 70, Night.of(3)), Night.held(80, 99, null)));
    }

    @Test
    void times_decide_where_there_are_no_generations() {
        Held unnumbered = new Held(null, null, BackupType.NORMAL, Night.of(2));
        assertEquals(Age.NEWER, Ages.of(Night.held(1, 2, Night.of(3)), unnumbered));
        assertEquals(Age.OLDER, Ages.of(Night.held(1, 2, Night.of(1)), unnumbered));
    }

    @Test
    void a_backup_without_a_log_set_made_the_copies_of_its_time() {
        assertTrue(Ages.mayHaveMade(backup(null, null), Night.held(80, 97, Night.of(1))));
        assertFalse(Ages.mayHaveMade(backup(null, null), Night.held(80, 97, Night.of(2))));
        assertFalse(Ages.mayHaveMade(backup(null, null), Night.held(80, 97, null)));
    }

    @Test
    void a_copy_begins_where_its_backup_begins_and_ends_no_later() {
        assertTrue(Ages.mayHaveMade(backup(80L, 99L), Night.held(80, 99, null)));
        assertFalse(Ages.mayHaveMade(backup(80L, 99L), Night.held(80, 100, null)));
        assertFalse(Ages.mayHaveMade(backup(80L, 99L), Night.held(81, 99, null)));
        assertTrue(Ages.mayHaveMade(backup(80L, null), Night.held(80, 100, null)));
        assertFalse(Ages.mayHaveMade(backup(80L, 99L), Night.held(80, 99, Night.of(2))));
    }

    private static Trace backup(@Nullable Long low, @Nullable Long high) {
        return new Trace(
                new BackupId(Night.SG1, 1),
                BackupOutcome.COMPLETED,
                low,
                high,
                Night.of(1),
                Night.of(1).plusSeconds(600),
                false,
                BackupType.NORMAL);
    }
}
