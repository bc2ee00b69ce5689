package dev.jetaudit.cli.events;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.cli.events.Sentence.Family;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.windowsevent.EngineStrings;
import dev.jetaudit.cli.windowsevent.EventTime;
import dev.jetaudit.cli.windowsevent.Providers;
import dev.jetaudit.cli.windowsevent.WindowsEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands one event as far as that goes, and keeps what is wrong with it. */
final class EventReader {

    private static final int TASK_SHADOW_COPY = 16;
    private static final int MAX_QUOTE = 120;

    private final WindowsEvent event;
    private final List<Flaw> flaws = new ArrayList<>();

    private EventReader(WindowsEvent event) {
        this.event = event;
    }

    /** An event and what is wrong with it. */
    record Read(EventLine line, List<Flaw> flaws) {}

    static Read read(String file, WindowsEvent event) {
        EventReader reader = new EventReader(event);
        return new Read(reader.line(file), reader.flaws);
    }

    private EventLine line(String file) {
        boolean engine = Providers.isEngine(event.provider());
        Optional<Sentence> row = engine ? Sentences.of(event.id()) : Optional.empty();
        EngineStrings strings = engine ? strings(row.isPresent()) : null;
        return new EventLine(
                file,
                event,
                at(),
                instance(strings),
                strings,
                row.map(Sentence::family).orElse(Family.OTHER),
                sentence(row, strings));
    }

    private @Nullable Instant at() {
        try {
            return event.time() == null ? null : EventTime.parse(event.time());
        } catch (Flaw flaw) {
            flaws.add(flaw);
            return null;
        }
    }

    private @Nullable InstanceId instance(@Nullable EngineStrings strings) {
        return strings == null || event.computer() == null || event.computer().isBlank()
                ? null
                : strings.instanceOn(event.computer().strip());
    }

    /** A text that is not worded as expected can still be shown. */
    private @Nullable EngineStrings strings(boolean expected) {
        try {
            return EngineStrings.of(event);
        } catch (Flaw flaw) {
            if (expected && event.message() == null) {
                flaws.add(flaw);
            }
            return null;
        }
    }

    private String sentence(Optional<Sentence> row, @Nullable EngineStrings strings) {
        if (row.isPresent() && strings != null) {
            try {
                return row.get().filledWith(strings, event.task() != null && event.task() == TASK_SHADOW_COPY);
            } catch (Flaw flaw) {
                flaws.add(flaw);
            }
        }
        return fallback(strings == null ? event.strings() : strings.arguments());
    }

    private String fallback(List<String> strings) {
        String text = "event " + event.id() + said(strings);
        return Providers.isBackupLibrary(event.provider())
                ? event.provider() + " " + text + " (not interpreted)"
                : text;
    }

    private String said(List<String> strings) {
        if (event.strings().isEmpty() && event.message() != null) {
            return ": " + event.message().strip().lines().findFirst().orElse("");
        }
        String quoted = strings.stream().map(EventReader::quoted).collect(Collectors.joining(", "));
        return strings.isEmpty() ? " without strings" : " with the strings " + quoted;
    }

    private static String quoted(String text) {
        return '"' + Printable.shortened(Printable.line(text), MAX_QUOTE) + '"';
    }
}
