package dev.jetaudit.domain.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.CommandRefused;
import dev.jetaudit.api.instance.EngineInstanceCommand;
import dev.jetaudit.api.instance.EngineInstanceCommand.AdoptRules;
import dev.jetaudit.api.instance.EngineInstanceCommand.RecordCall;
import dev.jetaudit.api.instance.EngineInstanceCommand.RecordEvidence;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.instance.InstanceJournal.Kept;
import dev.jetaudit.domain.state.Evolution;
import dev.jetaudit.domain.state.InstanceState;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.junit.jupiter.api.Test;

class EngineInstanceAggregateTest {

    private static final InstanceId ID = new InstanceId("EX01/SG1");
    private static final Instant AT = Instant.parse("2026-03-01T22:00:00Z");
    private static final Origin ORIGIN = new Origin("trace", 1, null, null, null);

    private final InstanceJournal journal = new InstanceJournal();

    @Test
    void every_command_has_exactly_one_handler() {
        List<Class<?>> handled = methods(CommandHandler.class)
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .toList();

        assertEquals(Set.of(EngineInstanceCommand.class.getPermittedSubclasses()), new HashSet<>(handled));
        assertEquals(EngineInstanceCommand.class.getPermittedSubclasses().length, handled.size());
    }

    @Test
    void one_handler_sources_every_event_and_one_the_snapshot() {
        List<Class<?>> sourced = methods(EventSourcingHandler.class)
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .toList();

        assertEquals(Set.of(EngineInstanceEvent.class, InstanceState.class), new HashSet<>(sourced));
        assertEquals(2, sourced.size());
    }

    @Test
    void a_first_call_adopts_the_documented_rules_and_returns_its_event() {
        RulesAdopted adopted = new RulesAdopted(ID, RuleSetName.DOCUMENTED);
        EngineInstanceEvent begun = decided(List.of(adopted), begin());

        assertEquals(begun, journal.send(new RecordCall(ID, begin())));
        assertEquals(List.of(adopted, begun), journal.events(ID));
    }

    @Test
    void a_refused_call_is_an_event_too() {
        journal.send(new AdoptRules(ID, RuleSetName.ENGINE_2025, false));
        CallRecorded refused = (CallRecorded) journal.send(new RecordCall(ID, end()));

        assertEquals(JetErr.NO_BACKUP, refused.answer());
        assertEquals(List.of(new RulesAdopted(ID, RuleSetName.ENGINE_2025), refused), journal.events(ID));
        assertEquals(List.of(), journal.kept());
    }

    @Test
    void a_batch_gives_one_event_for_each_piece_of_evidence() {
        RulesAdopted adopted = new RulesAdopted(ID, RuleSetName.DOCUMENTED);
        Evidence fact = new Evidence.FactStated(new Fact.PageSize(4096), AT, ORIGIN);
        EngineInstanceEvent first = decided(List.of(adopted), fact);
        EngineInstanceEvent second = decided(List.of(adopted, first), begin());

        journal.send(new RecordEvidence(ID, List.of(fact, begin())));

        assertEquals(List.of(adopted, first, second), journal.events(ID));
    }

    @Test
    void the_state_is_sourced_from_the_events_of_commands_before() {
        journal.send(new RecordCall(ID, begin()));
        CallRecorded second = (CallRecorded) journal.send(new RecordCall(ID, begin()));

        assertEquals(JetErr.BACKUP_IN_PROGRESS, second.answer());
    }

    @Test
    void rules_are_adopted_once() {
        journal.send(new AdoptRules(ID, RuleSetName.ENGINE_2025, false));
        journal.send(new AdoptRules(ID, RuleSetName.ENGINE_2025, false));
        journal.send(new AdoptRules(ID, RuleSetName.ENGINE_2025, true));

        assertEquals(List.of(new RulesAdopted(ID, RuleSetName.ENGINE_2025)), journal.events(ID));
    }

    @Test
    void other_rules_are_refused_unless_the_change_is_asked_for() {
        journal.send(new AdoptRules(ID, RuleSetName.ENGINE_2025, false));

        CommandRefused refused = assertThrows(
                CommandRefused.class, () -> journal.send(new AdoptRules(ID, RuleSetName.DOCUMENTED, false)));
        assertEquals(
                "instance 'EX01/SG1' is judged by the rules 'engine-2025', not 'documented'; --adopt records the"
                        + " change",
                refused.getMessage());
        assertEquals(1, journal.events(ID).size());

        journal.send(new AdoptRules(ID, RuleSetName.DOCUMENTED, true));
        assertEquals(
                new RulesAdopted(ID, RuleSetName.DOCUMENTED), journal.events(ID).getLast());
    }

    @Test
    void the_live_state_is_kept_when_a_backup_ends() {
        journal.send(new AdoptRules(ID, RuleSetName.ENGINE_2025, false));
        journal.send(new RecordCall(ID, begin()));
        assertEquals(List.of(), journal.kept());

        journal.send(new RecordCall(ID, end()));
        assertEquals(List.of(new Kept(ID, 2, state(journal.events(ID)))), journal.kept());
    }

    @Test
    void a_batch_with_an_end_in_it_keeps_the_state_behind_its_last_event() {
        journal.send(new RecordEvidence(ID, List.of(begin(), end(), begin())));

        assertEquals(List.of(new Kept(ID, 3, state(journal.events(ID)))), journal.kept());
        assertEquals(2, state(journal.events(ID)).backups());
    }

    @Test
    void the_live_state_is_kept_after_a_thousand_events_and_not_before() {
        journal.send(new AdoptRules(ID, RuleSetName.ENGINE_2025, false));
        journal.send(new RecordEvidence(ID, Collections.nCopies(999, end())));
        assertEquals(List.of(), journal.kept());

        journal.send(new RecordCall(ID, end()));
        assertEquals(
                List.of(1_000L), journal.kept().stream().map(Kept::sequence).toList());
    }

    @Test
    void a_stream_goes_on_from_its_snapshot_and_counts_the_next_thousand_from_there() {
        journal.send(new RecordEvidence(ID, List.of(begin(), end())));
        journal.snapshot(journal.kept().getLast());

        CallRecorded second = (CallRecorded) journal.send(new RecordCall(ID, begin()));
        assertEquals(new BackupId(ID, 2), second.backup());
        journal.send(new RecordEvidence(ID, Collections.nCopies(998, begin())));
        assertEquals(1, journal.kept().size());
        journal.send(new RecordCall(ID, begin()));
        assertEquals(
                List.of(2L, 1_002L), journal.kept().stream().map(Kept::sequence).toList());
    }

    private static Stream<Method> methods(Class<? extends Annotation> annotation) {
        return Arrays.stream(EngineInstanceAggregate.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(annotation));
    }

    private static EngineInstanceEvent decided(List<EngineInstanceEvent> before, Evidence evidence) {
        return EngineInstanceDecider.decide(state(before), evidence);
    }

    private static InstanceState state(List<EngineInstanceEvent> events) {
        InstanceState state = InstanceState.initial(ID);
        for (EngineInstanceEvent event : events) {
            state = Evolution.evolve(state, event);
        }
        return state;
    }

    private static Evidence.CallMade begin() {
        return made(ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE);
    }

    private static Evidence.CallMade end() {
        return made(ApiFunction.END_EXTERNAL_BACKUP_INSTANCE);
    }

    private static Evidence.CallMade made(ApiFunction function) {
        return new Evidence.CallMade(new ApiCall(function, AT, CallInput.NONE, CallOutput.NONE, null, false), ORIGIN);
    }
}
