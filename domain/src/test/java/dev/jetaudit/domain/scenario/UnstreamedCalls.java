package dev.jetaudit.domain.scenario;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;

/** The part of a {@link Story} that tells of shadow copies, all of session 1, and of surrogate backups. */
public interface UnstreamedCalls {

    Story made(ApiFunction function, CallInput in, CallOutput out);

    /** Opens the session 1. */
    default Story prepareSnapshot(long grbit) {
        return made(ApiFunction.OS_SNAPSHOT_PREPARE, Story.in(grbit, null, null, null), CallOutput.ofSnapshot(1L));
    }

    default Story freeze(String... databases) {
        CallOutput out = databases.length == 0 ? CallOutput.NONE : Story.lists(Story.paths(databases), null);
        return made(ApiFunction.OS_SNAPSHOT_FREEZE, CallInput.ofSnapshot(1L, 0L), out);
    }

    default Story thaw() {
        return made(ApiFunction.OS_SNAPSHOT_THAW, CallInput.ofSnapshot(1L, 0L), CallOutput.NONE);
    }

    default Story truncateSnapshot(long grbit) {
        return made(ApiFunction.OS_SNAPSHOT_TRUNCATE_LOG, CallInput.ofSnapshot(1L, grbit), CallOutput.NONE);
    }

    default Story endSnapshot(long grbit) {
        return made(ApiFunction.OS_SNAPSHOT_END, CallInput.ofSnapshot(1L, grbit), CallOutput.NONE);
    }

    default Story abortSnapshot() {
        return made(ApiFunction.OS_SNAPSHOT_ABORT, CallInput.ofSnapshot(1L, 0L), CallOutput.NONE);
    }

    default Story beginSurrogate(long grbit, long low, long high) {
        CallInput in = new CallInput(grbit, null, null, null, null, null, low, high);
        return made(ApiFunction.BEGIN_SURROGATE_BACKUP, in, CallOutput.NONE);
    }

    default Story endSurrogate(long grbit) {
        return made(ApiFunction.END_SURROGATE_BACKUP, Story.in(grbit, null, null, null), CallOutput.NONE);
    }
}
