package dev.jetaudit.domain.scenario;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.RefusedBegin;
import dev.jetaudit.domain.assessment.Assessor;
import dev.jetaudit.domain.instance.EngineInstanceDecider;
import dev.jetaudit.domain.state.Evolution;
import dev.jetaudit.domain.state.InstanceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a recorder does with evidence, in memory: decide, evolve, assess. Holds everything that came of it. */
public class Trace {

    public static final InstanceId INSTANCE = new InstanceId("EX01/SG1");
    public static final Instant START = Instant.parse("2026-03-01T22:00:00Z");
    private static final Origin ORIGIN = new Origin("trace", 1, null, null, null);

    private final Assessor assessor = new Assessor();
    private final List<EngineInstanceEvent> events = new ArrayList<>();
    private final List<BackupDossier> dossiers = new ArrayList<>();
    private final List<RefusedBegin> refusedBegins = new ArrayList<>();
    private InstanceState state = InstanceState.initial(INSTANCE);
    private InstanceRecord record;

    public Trace(RuleSetName rules) {
        adopt(rules);
    }

    public final void adopt(RuleSetName rules) {
        remember(new RulesAdopted(INSTANCE, rules));
    }

    public final void state(Fact fact) {
        remember(EngineInstanceDecider.decide(state, new Evidence.FactStated(fact, now(), ORIGIN)));
    }

    public final void call(ApiFunction function, CallInput in, CallOutput out, Integer observed, boolean inferred) {
        call(new ApiCall(function, now(), in, out, observed == null ? null : new JetErr(observed), inferred));
    }

    public final void call(ApiCall call) {
        remember(EngineInstanceDecider.decide(state, new Evidence.CallMade(call, ORIGIN)));
    }

    public final void take(Evidence evidence) {
        remember(EngineInstanceDecider.decide(state, evidence));
    }

    private void remember(EngineInstanceEvent event) {
        events.add(event);
        state = Evolution.evolve(state, event);
        InstanceRecord before = record;
        record = assessor.instanceAfter(before, event);
        BackupDossier latest = dossiers.isEmpty() ? null : dossiers.getLast();
        for (BackupDossier dossier : assessor.dossiersAfter(before, record, latest, event, events.size())) {
            if (!dossiers.isEmpty()
                    && dossiers.getLast().record().id().equals(dossier.record().id())) {
                dossiers.removeLast();
            }
            dossiers.add(dossier);
        }
        RefusedBegin refused = assessor.refusedBegin(record, event, events.size());
        if (refused != null) {
            refusedBegins.add(refused);
        }
    }

    private Instant now() {
        return START.plusSeconds(events.size());
    }

    public final InstanceState state() {
        return state;
    }

    public final InstanceRecord instance() {
        return record;
    }

    public final List<EngineInstanceEvent> events() {
        return List.copyOf(events);
    }

    public final List<BackupDossier> dossiers() {
        return List.copyOf(dossiers);
    }

    public final List<RefusedBegin> refusedBegins() {
        return List.copyOf(refusedBegins);
    }

    public final EngineInstanceEvent lastEvent() {
        return events.getLast();
    }

    public final CallRecorded lastCall() {
        return (CallRecorded) lastEvent();
    }

    /** Returns what came of a call in one line: answer, phase behind it, and the end that it brought. */
    public static String told(CallRecorded call) {
        BackupEnd end = call.ended();
        return call.answer() + " " + call.phaseAfter().jsonName() + (end == null ? "" : " END " + told(end));
    }

    private static String told(BackupEnd end) {
        return end.outcome().jsonName()
                + (end.code() == null ? "" : " " + end.code())
                + (end.kind() == null ? "" : " " + end.kind().jsonName());
    }
}
