package dev.jetaudit.api.query;

import dev.jetaudit.api.instance.EngineInstanceEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an event means for the history. Pure: the same events give the same records, so views can be rebuilt at any time.
 */
public interface HistoryAssessor {

    /**
     * Returns the instance's record after an event.
     *
     * @param before null if this is the instance's first event
     */
    InstanceRecord instanceAfter(@Nullable InstanceRecord before, EngineInstanceEvent event);

    /**
     * Returns the dossiers that an event opens or changes, oldest first: none, one, or the one it ends and the one it begins.
     *
     * @param before the instance's record before the event; null if this is its first
     * @param instance the instance's record after the event
     * @param latest the instance's latest backup, running or ended; null if it had none
     * @param position the event's journal position
     */
    List<BackupDossier> dossiersAfter(
            @Nullable InstanceRecord before,
            InstanceRecord instance,
            @Nullable BackupDossier latest,
            EngineInstanceEvent event,
            long position);

    /** Returns the refused Begin that an event is, or null. */
    @Nullable
    RefusedBegin refusedBegin(InstanceRecord instance, EngineInstanceEvent event, long position);
}
