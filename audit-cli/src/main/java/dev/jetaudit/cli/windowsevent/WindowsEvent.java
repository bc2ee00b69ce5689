package dev.jetaudit.cli.windowsevent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as an export wrote it; null is what the export does not hold.
 *
 * @param line where it begins in the export
 * @param provider name of the provider
 * @param id event id, the low 16 bits where the export has 32
 * @param task number of the task category
 * @param time when it was logged, as written
 * @param computer who logged it
 * @param channel in which log
 * @param recordId number in that log
 * @param strings its positional strings; empty if the export does not hold them
 * @param message its rendered text
 */
public record WindowsEvent(
        long line,
        String provider,
        int id,
        @Nullable Integer task,
        @Nullable String time,
        @Nullable String computer,
        @Nullable String channel,
        @Nullable Long recordId,
        List<String> strings,
        @Nullable String message) {

    public WindowsEvent {
        strings = List.copyOf(strings);
    }
}
