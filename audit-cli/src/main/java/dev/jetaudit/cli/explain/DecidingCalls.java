package dev.jetaudit.cli.explain;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.query.JournalEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks from a backup's calls those that can have decided about it. Reads each call once and keeps few: their number is bounded
 * by the number of files that were not read to their end, never by the number of calls.
 */
final class DecidingCalls {
    /** One call of the journal. */
    record Call(long position, CallRecorded event) {
        String api() {
            return event.call().function().canonicalName();
        }

        /** What the engine answered, or what the rules say where nobody saw it. */
        JetErr code() {
            JetErr engine = event.call().engineAnswer();
            return engine == null ? event.answer() : engine;
        }
    }

    /** A truncation that is refused over and over says no more the tenth time. */
    private static final int MAX_TRUNCATIONS = 10;

    private final BackupId backup;
    private final List<Call> truncations = new ArrayList<>();
    private final Map<WindowsPath, Call> latestTrouble = new HashMap<>();
    private @Nullable Call beginning;
    private @Nullable Call stopRequest;
    private @Nullable Call logSet;
    private @Nullable Call end;
    private @Nullable WindowsPath open;

    DecidingCalls(BackupId backup) {
        this.backup = backup;
    }

    void look(JournalEntry entry) {
        if (!(entry.event() instanceof CallRecorded event)) {
            return;
        }
        Call call = new Call(entry.position(), event);
        if (event.began() != null && event.began().backup().equals(backup)) {
            beginning = call;
        }
        if (event.ended() != null && event.ended().backup().equals(backup)) {
            end = call;
        }
        if (event.call().function().operation() == Operation.TRUNCATE && truncations.size() < MAX_TRUNCATIONS) {
            truncations.add(call);
        }
        lookAtFiles(call);
        lookAtEffect(call);
    }

    private void lookAtFiles(Call call) {
        Operation operation = call.event().call().function().operation();
        if (operation == Operation.OPEN && !call.code().isSuccess()) {
            remember(call.event().call().in().file(), call);
        }
        if (operation == Operation.READ && !call.code().isSuccess()) {
            remember(open, call);
        }
    }

    private void lookAtEffect(Call call) {
        switch (call.event().effect()) {
            case CallEffect.FileOpened opened -> open = opened.file();
            case CallEffect.FileClosed closed -> {
                open = null;
                if (Boolean.TRUE.equals(closed.complete())) {
                    latestTrouble.remove(closed.file());
                } else {
                    latestTrouble.putIfAbsent(closed.file(), call);
                }
            }
            case CallEffect.DatabaseDropped dropped -> remember(dropped.database(), call);
            case CallEffect.BackupStopRequested _ -> stopRequest = stopRequest == null ? call : stopRequest;
            case CallEffect.LogsListed _, CallEffect.TruncationListed _ -> logSet = logSet == null ? call : logSet;
            case CallEffect.LogPreparationFailed _ -> logSet = call;
            case CallEffect.Nothing _,
                    CallEffect.DatabasesListed _,
                    CallEffect.FileRead _,
                    CallEffect.LogPhaseEntered _,
                    CallEffect.LogsTruncated _,
                    CallEffect.ServiceStopped _,
                    CallEffect.InstanceStarted _,
                    CallEffect.InstanceStopped _,
                    CallEffect.TerminationRefused _,
                    CallEffect.DatabaseAttached _,
                    CallEffect.DatabaseDetached _ -> {}
        }
    }

    private void remember(@Nullable WindowsPath file, Call call) {
        if (file != null) {
            latestTrouble.put(file, call);
        }
    }

    /** Returns the call that began it or by which it came to be known. */
    @Nullable
    Call beginning() {
        return beginning;
    }

    @Nullable
    Call stopRequest() {
        return stopRequest;
    }

    /** Returns the call that fixed the log set, or failed to. */
    @Nullable
    Call logSet() {
        return logSet;
    }

    /** Returns the first attempts to truncate, accepted and refused. */
    List<Call> truncations() {
        return truncations;
    }

    /** Returns the call that shows why a file was not read to its end; null if no call does. */
    @Nullable
    Call trouble(WindowsPath file) {
        return latestTrouble.get(file);
    }

    @Nullable
    Call end() {
        return end;
    }
}
