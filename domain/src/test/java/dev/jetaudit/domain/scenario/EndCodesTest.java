package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.instance.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every return code of the page JetEndExternalBackupInstance2, under {@code documented}. */
class EndCodesTest {

    @Test
    void success_if_all_files_appropriate_to_the_scope_were_retrieved() {
        Story story = complete().end();
        assertEquals("0 idle END completed 0 copy", story.last());
        assertEquals("completed 0 copy valid-copy", story.judged());
        assertEquals(List.of(), story.findings());
    }

    @Test
    void not_initialized_after_jet_term_until_jet_init() {
        assertEquals("-1029 idle", Story.documented().term().end().last());
        assertEquals("-520 idle", Story.documented().term().init().end().last());
    }

    @Test
    void client_request_to_stop_jet_service_after_jet_stop_service() {
        assertEquals("-1329 logs", complete().stopService().end().last());
        assertEquals(
                "-1329 logs",
                complete().made(ApiFunction.STOP_SERVICE_INSTANCE_2).end().last());
        assertEquals(
                "-1329 logs", complete().made(ApiFunction.STOP_SERVICE).end().last());
    }

    @Test
    void instance_unavailable() {
        assertEquals(
                "-1090 logs",
                complete().fact(new Fact.InstanceUnavailable("disk")).end().last());
        assertEquals(
                "-1090 logs",
                complete()
                        .fact(new Fact.InstanceUnavailable("log-disk-full"))
                        .end()
                        .last(),
                "the published pages know no -1092");
    }

    @Test
    void term_in_progress() {
        assertEquals(
                "-1000 logs", complete().fact(new Fact.Terminating(true)).end().last());
        assertEquals(
                "0 idle END completed 0 copy",
                complete()
                        .fact(new Fact.Terminating(true))
                        .fact(new Fact.Terminating(false))
                        .end()
                        .last());
    }

    @Test
    void restore_in_progress() {
        assertEquals("-506 logs", complete().fact(new Fact.Restore(true)).end().last());
    }

    @Test
    void no_backup() {
        assertEquals("-520 idle", Story.documented().end().last());
        assertEquals("-520 idle", complete().end().end().last());
        assertEquals(
                "-520 idle",
                complete().end().made(ApiFunction.END_EXTERNAL_BACKUP).last());
    }

    @Test
    void backup_abort_by_server_after_jet_stop_backup() {
        assertEquals(
                "-801 idle END aborted-by-server -801", complete().stop().end().last());
        assertEquals("aborted-by-server -801 - aborted", complete().stop().end().judged());
    }

    @Test
    void backup_abort_by_caller_in_the_middle_of_the_sequence() {
        assertEquals(
                "-800 idle END aborted-by-caller -800",
                Story.documented().begin(0).attachInfo("a.edb").end().last());
        assertEquals(
                "aborted-by-caller -800 - aborted",
                Story.documented().begin(0).end().judged());
    }

    @Test
    void running_in_multi_instance_mode_for_the_form_without_an_instance() {
        Story story = complete().fact(new Fact.RunMode(true));
        assertEquals("-1081 logs", story.made(ApiFunction.END_EXTERNAL_BACKUP).last());
        assertEquals("0 idle END completed 0 copy", story.end().last());
        assertEquals(
                "0 idle END completed 0 copy",
                complete()
                        .fact(new Fact.RunMode(false))
                        .made(ApiFunction.END_EXTERNAL_BACKUP)
                        .last());
    }

    @Test
    void the_conditions_of_the_instance_come_first_and_leave_the_backup_alone() {
        Story story = complete()
                .stop()
                .fact(new Fact.Restore(true))
                .fact(new Fact.Terminating(true))
                .fact(new Fact.InstanceUnavailable(null))
                .stopService()
                .fact(new Fact.RunMode(true));

        assertEquals("-1081 logs", story.made(ApiFunction.END_EXTERNAL_BACKUP).last());
        assertEquals("-1329 logs", story.end().last());
        assertEquals("aborted-by-server -801 - aborted", recoveredFrom(story).judged());
    }

    @Test
    void jet_init_clears_the_service_stop_the_unavailability_and_the_termination() {
        Story story = Story.documented()
                .fact(new Fact.Terminating(true))
                .fact(new Fact.InstanceUnavailable(null))
                .stopService()
                .init();

        assertEquals("0 databases", story.begin(0).last());
    }

    /** Nothing but JetInit takes the service stop back, and that ends the backup; so the engine's word is taken. */
    private static Story recoveredFrom(Story story) {
        return story.seen(-801).end();
    }

    private static Story complete() {
        return Story.documented()
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .logInfo(117, 120)
                .copiesLogs(117, 120);
    }
}
