package dev.jetaudit.cli.events;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.cli.events.Sentence.Family;
import dev.jetaudit.cli.windowsevent.EngineStrings;
import dev.jetaudit.cli.windowsevent.WindowsEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is shown; null is unknown.
 *
 * @param file as the user named it
 * @param instance as the journal would call it
 * @param understood its strings by their meaning
 * @param family what it is about; {@link Family#OTHER} also for one that is not in the table
 */
record EventLine(
        String file,
        WindowsEvent event,
        @Nullable Instant at,
        @Nullable InstanceId instance,
        @Nullable EngineStrings understood,
        Family family,
        String sentence) {

    /** Returns the strings as the log holds them; null if the export holds a text in their place. */
    @Nullable
    List<String> strings() {
        return event.strings().isEmpty() && event.message() != null ? null : event.strings();
    }

    @Nullable
    Long pid() {
        return understood == null ? null : (Long) understood.pid();
    }

    @Nullable
    Integer operation() {
        return understood == null ? null : understood.operation();
    }

    /** Returns the line of an export, or null. */
    @Nullable
    Long line() {
        return event.line() == 0 ? null : (Long) event.line();
    }
}
