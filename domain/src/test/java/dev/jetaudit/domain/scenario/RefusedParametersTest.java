package dev.jetaudit.domain.scenario;

import static dev.jetaudit.domain.scenario.EngineStates.fullInDatabases;
import static dev.jetaudit.domain.scenario.EngineStates.fullInLogs;
import static dev.jetaudit.domain.scenario.EngineStates.instance;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.instance.Fact;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine refuses before it looks at the backup, or after it has done with it, ends nothing. */
class RefusedParametersTest {

    static Stream<Consumer<Story>> callsThatDeriveNoBadParameter() {
        return Stream.of(
                Story::attachInfo,
                story -> story.logInfo(117, 120),
                story -> story.truncateInfo(100, 116),
                Story::truncate);
    }

    @ParameterizedTest
    @MethodSource("callsThatDeriveNoBadParameter")
    void a_bad_parameter_changes_nothing(Consumer<Story> call) {
        Story story = fullInLogs().copiesLogs(117, 120).seen(-1003).then(call);

        assertEquals("-1003 logs", story.last());
        assertEquals("ENTRY-92", story.rule());
        assertEquals("0 idle END completed 0 copy", story.end().last());
        assertEquals("-1003 databases", fullInDatabases().seen(-1003).then(call).last());
    }

    @Test
    void a_bad_parameter_cancels_where_the_page_says_so() {
        assertEquals(
                "-1003 idle END failed -1003",
                Story.documented().begin(0).seen(-1003).attachInfo().last());
    }

    @Test
    void a_list_of_databases_that_cannot_be_converted_changes_nothing() {
        assertEquals(
                "-1038 databases", fullInDatabases().seen(-1038).attachInfo().last());
    }

    @Test
    void a_list_of_logs_that_cannot_be_converted_has_been_made_before() {
        assertEquals(
                "-1038 logs", fullInDatabases().seen(-1038).logInfo(117, 120).last());
        assertEquals(
                "-1038 logs",
                fullInDatabases().seen(-1038).truncateInfo(100, 116).last());
        Story ended = fullInDatabases().seen(-1038).logInfo(117, 120).end();
        assertEquals("0 idle END completed 0 copy", ended.last());
    }

    @Test
    void a_bad_parameter_is_no_first_request_of_the_logs() {
        Story story = instance().fact(new Fact.LogsOnDisk(102, 120)).begin(1).seen(-1003);

        assertEquals("-1003 logs", story.logInfo(102, 120).last());
        assertEquals("-569 logs", story.logInfo(102, 120).last());
    }

    @Test
    void a_path_that_cannot_be_completed_drops_no_database_and_ends_nothing() {
        Story databases = fullInDatabases().copies("a.edb").seen(-1023).open("a.edb");
        assertEquals("-1023 databases", databases.last());
        assertEquals(false, databases.backup().databases().getFirst().dropped());
        assertEquals("-1023 logs", fullInLogs().seen(-1023).open(Words.log(117)).last());
    }

    @Test
    void a_bad_parameter_at_the_opening_of_a_log_ends_the_backup_only_for_its_name() {
        assertEquals("0 logs", fullInLogs().seen(-1003).open(Words.log(117)).last());
        assertEquals(
                "-1003 idle END failed -1003",
                fullInLogs().seen(-1003).open("E:\\log\\E00000000G.log").last());
    }

    @Test
    void a_buffer_of_a_read_may_not_be_aligned() {
        Story story = fullInDatabases().open("a.edb").seen(-1003).read(Story.SIZE);

        assertEquals("-1003 databases", story.last());
        assertEquals("READ-10", story.rule());
        assertEquals(false, story.lastCall().isDivergence());
    }

    @ParameterizedTest
    @ValueSource(longs = {0x2, 0x100, 0x200, 0x302})
    void an_end_without_options_takes_none(long grbit) {
        for (ApiFunction end : List.of(ApiFunction.END_EXTERNAL_BACKUP, ApiFunction.END_EXTERNAL_BACKUP_INSTANCE)) {
            Story story = fullInDatabases()
                    .copies("a.edb")
                    .logInfo(117, 120)
                    .copiesLogs(117, 120)
                    .made(end, Story.in(grbit, null, null, null), CallOutput.NONE);
            assertEquals("0 idle END completed 0 copy", story.last());
            assertEquals(1, story.stamps().size());
            assertEquals(List.of(), story.findings());
        }
    }
}
