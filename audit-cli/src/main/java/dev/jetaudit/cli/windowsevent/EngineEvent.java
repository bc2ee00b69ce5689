package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.call.InstanceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of the engine, its strings understood.
 *
 * @param place where the file holds it
 * @param provider who logged it, by name
 * @param id event id
 * @param task its category; null if the export does not say
 * @param at when it was logged
 * @param computer where it was logged
 * @param channel in which log; empty if the export does not say
 * @param recordId number in that log; null if the export does not say
 * @param instance computer, process and the engine's instance name, if it has one
 * @param spread whether it names no instance, being about a shadow copy, and tells of this one nevertheless
 * @param process the process or what it calls itself
 * @param pid its process id
 * @param operation the API function that the thread was in, by the engine's number (engine: {@code _jet.hxx}); 0 is none,
 *     null is not told, as before Windows 10
 * @param arguments its strings behind the instance name
 */
record EngineEvent(
        EventPlace place,
        String provider,
        int id,
        @Nullable Integer task,
        Instant at,
        String computer,
        String channel,
        @Nullable Long recordId,
        InstanceId instance,
        boolean spread,
        String process,
        long pid,
        @Nullable Integer operation,
        List<String> arguments) {

    EngineEvent {
        arguments = List.copyOf(arguments);
    }

    /** Whether it names no instance of the engine. */
    boolean isOfTheProcess() {
        return instance.value().equals(computer + "/" + process);
    }

    /** Returns the event as it tells of an instance that it does not name. */
    EngineEvent about(InstanceId another) {
        return new EngineEvent(
                place, provider, id, task, at, computer, channel, recordId, another, true, process, pid, operation,
                arguments);
    }

    boolean isOf(int category) {
        return task != null && task == category;
    }

    boolean isIn(int number) {
        return operation != null && operation == number;
    }
}
