package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.instance.Fact;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of two reasons the engine gives if both hold (engine-semantics.md 2.1, 3 and 4). */
class OrderOfChecksTest {

    @ParameterizedTest
    @ValueSource(longs = {0x20, 0x60, 0x21, 0x61})
    void circular_logging_comes_before_what_is_wrong_with_a_surrogate_begin(long grbit) {
        assertEquals("-526 idle", circular(true).begin(grbit).last());
        assertEquals("-900 idle", circular(false).begin(grbit).last());
        assertEquals("-900 idle", circular(true).begin(grbit | 0x80).last(), "a bit that nobody knows comes first");
    }

    @Test
    void an_internal_copy_is_no_surrogate() {
        assertEquals("0 databases", circular(true).begin(0x40).last());
    }

    @ParameterizedTest
    @ValueSource(longs = {0x40, 0x60})
    void so_it_does_where_the_function_is_the_surrogates_own(long grbit) {
        assertEquals("-526 idle", circular(true).beginSurrogate(grbit, 1, 2).last());
        assertEquals("-900 idle", circular(false).beginSurrogate(grbit, 1, 2).last());
        assertEquals("-900 idle", circular(true).beginSurrogate(0x80, 1, 2).last());
    }

    @Test
    void an_end_that_contradicts_itself_is_told_so_whatever_runs() {
        assertEquals("-1003 idle", ended(story -> story));
        assertEquals("-1003 databases", ended(story -> story.begin(0)));
        assertEquals("-1003 frozen", ended(story -> story.prepareSnapshot(4).freeze()));
        assertEquals(
                "-1003 thawed", ended(story -> story.prepareSnapshot(4).freeze().thaw()));
        assertEquals("-1003 surrogate", ended(story -> story.beginSurrogate(0, 1, 2)));
    }

    @Test
    void one_that_does_not_meets_no_backup_while_a_shadow_copy_is_frozen() {
        assertEquals(
                "-520 frozen", Story.engine().prepareSnapshot(4).freeze().end(1).last());
    }

    private static String ended(UnaryOperator<Story> before) {
        return before.apply(Story.engine()).end(0).last();
    }

    private static Story circular(boolean on) {
        return Story.engine().fact(new Fact.CircularLogging(on));
    }
}
