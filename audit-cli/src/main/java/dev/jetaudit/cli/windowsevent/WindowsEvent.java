package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.WholeText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as an export wrote it; null is what the export does not hold.
 *
 * @param line where it begins in the export; 0 in a binary log
 * @param provider name of the provider
 * @param id event id, the low 16 bits where the export has 32
 * @param task number of the task category
 * @param time when it was logged, as written
 * @param computer who logged it
 * @param channel in which log
 * @param recordId number in that log
 * @param strings its positional strings; empty if the export does not hold them
 * @param message its rendered text
 * @param offset the byte of a binary log at which it begins; null in an export
 * @param recovered whether it was found in a damaged or deleted region of the log
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
        @Nullable String message,
        @Nullable Long offset,
        boolean recovered) {

    public WindowsEvent {
        strings = List.copyOf(strings);
    }

    EventPlace place() {
        return new EventPlace(line, offset, recovered);
    }

    /** Of what is kept of it. */
    void requireWholeText() throws Flaw {
        requireWhole("Computer", computer);
        requireWhole("Channel", channel);
        requireWhole("Message", message);
        for (String string : strings) {
            requireWhole("Data", string);
        }
    }

    private static void requireWhole(String field, @Nullable String text) throws Flaw {
        if (text != null) {
            String _ = WholeText.of(field, text);
        }
    }

    /** Says where in the file a flaw of this event is. */
    public BadEvidence bad(String file, Flaw flaw) {
        return place().bad(file, flaw);
    }

    /** An event of an export. */
    public WindowsEvent(
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
        this(line, provider, id, task, time, computer, channel, recordId, strings, message, null, false);
    }
}
