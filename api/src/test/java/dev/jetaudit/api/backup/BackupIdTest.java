package dev.jetaudit.api.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jetaudit.api.call.InstanceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupIdTest {

    @ParameterizedTest
    @CsvSource({
        "EX01/First Storage Group#17, EX01/First Storage Group, 17",
        "host#2/db#3, host#2/db, 3",
        "###1, ##, 1",
        "a#9223372036854775807, a, 9223372036854775807"
    })
    void it_is_split_at_its_last_hash(String text, String instance, long ordinal) {
        BackupId id = new BackupId(new InstanceId(instance), ordinal);
        assertEquals(id, BackupId.parse(text));
        assertEquals(text, id.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "#1", "a#", "a#x", "a#1.5", "a#0", "a#-1", "a#9223372036854775808", "a\u0007#1"})
    void anything_else_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> BackupId.parse(text));
    }

    @Test
    void the_message_says_what_one_looks_like() {
        assertEquals(
                "'latest!' is no backup id; one looks like 'EX01/SG1#17'",
                assertThrows(IllegalArgumentException.class, () -> BackupId.parse("latest!"))
                        .getMessage());
    }

    @Test
    void the_kind_is_scope_crossed_with_truncation() {
        assertEquals(BackupKind.FULL, BackupKind.of(BackupScope.FULL, true));
        assertEquals(BackupKind.COPY, BackupKind.of(BackupScope.FULL, false));
        assertEquals(BackupKind.INCREMENTAL, BackupKind.of(BackupScope.INCREMENTAL, true));
        assertEquals(BackupKind.DIFFERENTIAL, BackupKind.of(BackupScope.INCREMENTAL, false));
    }
}
