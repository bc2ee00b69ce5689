package dev.jetaudit.domain.crosscheck;

import static dev.jetaudit.api.backup.BackupKind.FULL;
import static dev.jetaudit.api.backup.BackupKind.INCREMENTAL;
import static dev.jetaudit.domain.crosscheck.Night.EMPTY;
import static dev.jetaudit.domain.crosscheck.Night.given;
import static dev.jetaudit.domain.crosscheck.Night.held;
import static dev.jetaudit.domain.crosscheck.Night.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.crosscheck.SeenHeader;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlot.Held;
import dev.jetaudit.api.header.HeaderSlots;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a comparison says to people. */
class ReasonsTest {

    @Test
    void an_update_that_was_not_wanted() {
        assertEquals(
                "backup EX01/SG1#1 (the logs 117-120, ended 2026-03-01T22:10:00Z) completed, but its End asked the"
                        + " engine to leave the headers alone",
                ofFull(new Night().withheld(FULL, 117, 120), EMPTY));
    }

    @Test
    void generations_and_times_that_do_not_fit() {
        assertEquals(
                "it holds the logs 110-120, the journal has backup EX01/SG1#1 (the logs 117-120, ended"
                        + " 2026-03-01T22:10:00Z): generations and times do not fit together, as if the logs had been"
                        + " numbered anew",
                ofFull(new Night().completed(FULL, 117L, 120L), held(110, 120, null)));
    }

    @Test
    void what_cannot_be_compared() {
        Held half = new Held(5L, null, BackupType.OS_SNAPSHOT, null);
        assertEquals(
                "it holds the logs 5-? (a shadow copy), the journal has backup EX01/SG1#1 (unknown logs, ended"
                        + " 2026-03-01T22:10:00Z): neither generations nor times can be compared",
                ofFull(new Night().completed(FULL, null, null), half));
    }

    @Test
    void an_unseen_full_that_emptied_the_incremental() {
        Night night = new Night().completed(FULL, 117L, 120L).completed(INCREMENTAL, 118L, 150L);
        HeaderSlots slots = new HeaderSlots(held(147, 170, null), EMPTY, EMPTY, EMPTY);
        String reason = new HeaderCrosscheck()
                .compare(night.backups().stream(), List.of(), List.of(given(slots))).stream()
                        .filter(comparison -> comparison.slotName().equals("incPrev"))
                        .map(comparison -> comparison.reason())
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                "a full backup that the journal does not know (the logs 147-170) emptied it after backup EX01/SG1#2"
                        + " (the logs 118-150, ended 2026-03-02T22:10:00Z)",
                reason);
    }

    @Test
    void what_was_there_before_and_where_it_was_seen() {
        assertEquals(
                "as it was in the header recorded at position 9; no backup of the journal has written it since",
                sinceFirst(held(80, 99, null)));
        assertEquals(
                "it was not empty before: the logs 80-99, in the header recorded at position 9", sinceFirst(EMPTY));
        assertEquals(
                "it was the logs 80-99, in the header recorded at position 9; the journal has no backup that wrote the"
                        + " logs 100-110",
                sinceFirst(held(100, 110, null)));
    }

    private static String sinceFirst(HeaderSlot now) {
        SeenHeader first = recorded(0, new HeaderSlots(held(80, 99, null), EMPTY, EMPTY, EMPTY));
        SeenHeader second = recorded(1, new HeaderSlots(now, EMPTY, EMPTY, EMPTY));
        return new HeaderCrosscheck()
                .compare(new Night().backups().stream(), List.of(first, second), List.of())
                .getFirst()
                .reason();
    }

    private static String ofFull(Night night, HeaderSlot slot) {
        return new HeaderCrosscheck()
                .compare(
                        night.backups().stream(), List.of(), List.of(given(new HeaderSlots(slot, EMPTY, EMPTY, EMPTY))))
                .getFirst()
                .reason();
    }
}
