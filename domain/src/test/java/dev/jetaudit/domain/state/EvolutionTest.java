package dev.jetaudit.domain.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.CorruptHistory;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.FileKind;
import dev.jetaudit.api.instance.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An event that cannot follow on a state is corrupt history, never swallowed. */
class EvolutionTest {

    private static final InstanceId ID = new InstanceId("EX01/SG1");
    private static final Instant AT = Instant.parse("2026-03-01T22:00:00Z");
    private static final InstanceState IDLE = InstanceState.initial(ID);
    private static final InstanceState COPYING = Evolution.evolve(IDLE, begun(1, Phase.IDLE, Phase.DATABASES));

    @Test
    void a_beginning_and_its_end_are_accepted() {
        assertEquals(Phase.DATABASES, COPYING.phase());
        assertEquals(
                Phase.IDLE,
                Evolution.evolve(COPYING, ended(1, Phase.DATABASES, Phase.IDLE)).phase());
    }

    @Test
    void the_message_names_stream_source_event_and_state() {
        CorruptHistory corrupt =
                assertThrows(CorruptHistory.class, () -> Evolution.evolve(IDLE, ended(1, Phase.IDLE, Phase.IDLE)));
        assertEquals(
                "the journal of 'EX01/SG1' is corrupt: 'JetOpenFile of 2026-03-01T22:00:00Z (trace line 3)' cannot "
                        + "follow on the phase 'idle'",
                corrupt.getMessage());
    }

    static List<CallRecorded> impossibleWhileIdle() {
        return List.of(
                begun(1, Phase.LOGS, Phase.DATABASES),
                begun(1, Phase.IDLE, Phase.LOGS),
                effect(new CallEffect.FileRead(1L, 1, true), Phase.IDLE),
                effect(opened(), Phase.IDLE),
                effect(closed(), Phase.IDLE),
                effect(new CallEffect.DatabaseDropped(new WindowsPath("a.edb")), Phase.IDLE),
                effect(new CallEffect.LogsListed(null), Phase.IDLE),
                effect(new CallEffect.TruncationListed(null), Phase.IDLE),
                effect(new CallEffect.LogPreparationFailed(), Phase.IDLE),
                effect(new CallEffect.LogPhaseEntered(), Phase.IDLE),
                effect(new CallEffect.LogsTruncated(null), Phase.IDLE),
                effect(new CallEffect.BackupStopRequested(), Phase.IDLE));
    }

    @ParameterizedTest
    @MethodSource("impossibleWhileIdle")
    void what_needs_a_backup_cannot_happen_without_one(CallRecorded event) {
        assertThrows(CorruptHistory.class, () -> Evolution.evolve(IDLE, event));
    }

    static List<CallRecorded> impossibleWhileCopying() {
        return List.of(
                begun(2, Phase.DATABASES, Phase.DATABASES),
                ended(2, Phase.DATABASES, Phase.IDLE),
                ended(1, Phase.DATABASES, Phase.DATABASES),
                effect(new CallEffect.FileRead(1L, 1, true), Phase.DATABASES),
                effect(new CallEffect.LogsListed(null), Phase.DATABASES),
                effect(new CallEffect.Nothing(), Phase.LOGS));
    }

    @ParameterizedTest
    @MethodSource("impossibleWhileCopying")
    void what_contradicts_the_running_backup_cannot_happen(CallRecorded event) {
        assertThrows(CorruptHistory.class, () -> Evolution.evolve(COPYING, event));
    }

    private static CallEffect opened() {
        return new CallEffect.FileOpened(new WindowsPath("a.edb"), FileKind.DATABASE, null, null, null);
    }

    private static CallEffect closed() {
        return new CallEffect.FileClosed(new WindowsPath("a.edb"), FileKind.DATABASE, null, null, null);
    }

    private static CallRecorded begun(long ordinal, Phase before, Phase after) {
        BackupStart start =
                new BackupStart(new BackupId(ID, ordinal), BackupScope.FULL, AT, Phase.DATABASES, List.of(), false);
        return event(before, after, new CallEffect.Nothing(), start, null);
    }

    private static CallRecorded ended(long ordinal, Phase before, Phase after) {
        BackupEnd end = new BackupEnd(
                new BackupId(ID, ordinal), BackupOutcome.FAILED, new JetErr(-1022), null, false, List.of());
        return event(before, after, new CallEffect.Nothing(), null, end);
    }

    private static CallRecorded effect(CallEffect effect, Phase phase) {
        return event(phase, phase, effect, null, null);
    }

    private static CallRecorded event(
            Phase before, Phase after, CallEffect effect, @Nullable BackupStart began, @Nullable BackupEnd ended) {
        return new CallRecorded(
                ID,
                new ApiCall(ApiFunction.OPEN_FILE, AT, CallInput.NONE, CallOutput.NONE, null, false),
                new Origin("trace", 3, null, null, null),
                JetErr.SUCCESS,
                "OPEN-10",
                null,
                before,
                after,
                effect,
                began,
                ended,
                List.of(),
                List.of());
    }
}
