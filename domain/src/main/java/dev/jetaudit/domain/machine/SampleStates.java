package dev.jetaudit.domain.machine;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.instance.EngineInstanceDecider;
import dev.jetaudit.domain.state.Evolution;
import dev.jetaudit.domain.state.InstanceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** States in which the decider is asked, made by the calls that lead there; only forms that every rule set knows are called. */
final class SampleStates {

    private static final Origin ORIGIN = new Origin("model", 1, null, null, null);

    private InstanceState state;

    private SampleStates(RuleSetName rules, HeaderSlot full) {
        InstanceId instance = new InstanceId("model");
        state = Evolution.evolve(
                InstanceState.initial(instance), new EngineInstanceEvent.RulesAdopted(instance, rules));
        fact(new Fact.CircularLogging(false));
        fact(new Fact.LogsOnDisk(1, 1));
        HeaderSlot none = new HeaderSlot.Empty();
        fact(new Fact.DatabaseHeader(SampleCalls.DATABASE, new HeaderSlots(full, none, none, none)));
        call(SampleCalls.of(ApiFunction.ATTACH_DATABASE).getFirst());
    }

    /** Returns an idle instance without and with a full before, then backups that got ever further. */
    static List<InstanceState> under(RuleSetName rules) {
        List<UnaryOperator<SampleStates>> ways = List.of(
                SampleStates::full,
                way -> way.full().open(),
                way -> way.full().open().stopped(),
                way -> way.full().open().copied(),
                way -> way.full().open().copied().listed(),
                way -> way.full().open().copied().listed().opened(),
                way -> way.full().open().copied().listed().opened().copied(),
                way -> way.full().open().copied().listed().opened().copied().truncated(),
                way -> way.full().open().copied().listed().opened().copied().stopped(),
                SampleStates::incremental,
                way -> way.incremental().listed(),
                way -> way.incremental().listed().opened().copied(),
                way -> way.snapshot(0),
                way -> way.snapshot(0).plainly(ApiFunction.OS_SNAPSHOT_FREEZE),
                way -> way.snapshot(Grbit.SNAPSHOT_CONTINUE_AFTER_THAW).plainly(ApiFunction.OS_SNAPSHOT_FREEZE),
                way -> way.snapshot(Grbit.SNAPSHOT_CONTINUE_AFTER_THAW)
                        .plainly(ApiFunction.OS_SNAPSHOT_FREEZE)
                        .plainly(ApiFunction.OS_SNAPSHOT_THAW),
                way -> way.call(
                        SampleCalls.of(ApiFunction.BEGIN_SURROGATE_BACKUP).getFirst()));
        List<InstanceState> states = new ArrayList<>();
        states.add(new SampleStates(rules, new HeaderSlot.Empty()).state);
        HeaderSlot full = new HeaderSlot.Held(0L, 0L, BackupType.NORMAL, null);
        states.add(new SampleStates(rules, full).state);
        ways.forEach(way -> states.add(way.apply(new SampleStates(rules, full)).state));
        return states;
    }

    private SampleStates full() {
        return call(SampleCalls.begin(0)).call(SampleCalls.attachInfo(ApiFunction.GET_ATTACH_INFO));
    }

    private SampleStates incremental() {
        return call(SampleCalls.begin(1));
    }

    private SampleStates open() {
        return call(SampleCalls.open(ApiFunction.OPEN_FILE, SampleCalls.DATABASE));
    }

    private SampleStates opened() {
        return call(SampleCalls.open(ApiFunction.OPEN_FILE, SampleCalls.LOG));
    }

    private SampleStates copied() {
        return call(SampleCalls.read(ApiFunction.READ_FILE)).call(SampleCalls.close(ApiFunction.CLOSE_FILE));
    }

    private SampleStates listed() {
        return call(SampleCalls.list(ApiFunction.GET_LOG_INFO));
    }

    private SampleStates truncated() {
        return call(SampleCalls.plain(ApiFunction.TRUNCATE_LOG));
    }

    private SampleStates snapshot(long grbit) {
        return call(SampleCalls.prepare(grbit));
    }

    private SampleStates plainly(ApiFunction function) {
        return call(SampleCalls.plain(function));
    }

    private SampleStates stopped() {
        return call(SampleCalls.plain(ApiFunction.STOP_BACKUP));
    }

    private void fact(Fact fact) {
        take(new Evidence.FactStated(fact, Instant.EPOCH, ORIGIN));
    }

    private SampleStates call(ApiCall call) {
        take(new Evidence.CallMade(call, ORIGIN));
        return this;
    }

    private void take(Evidence evidence) {
        state = Evolution.evolve(state, EngineInstanceDecider.decide(state, evidence));
    }
}
