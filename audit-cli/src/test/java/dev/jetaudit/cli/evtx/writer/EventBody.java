package dev.jetaudit.cli.evtx.writer;

import static dev.jetaudit.cli.evtx.writer.Markup.element;

import dev.jetaudit.cli.evtx.writer.Markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stands in an event beside System: a tree and the values of its substitutions.
 *
 * @param root EventData, UserData or anything else
 */
public record EventBody(Element root, List<EventValue> values, Placement placement) {

    /** How a body stands in its event. */
    public enum Placement {
        /** As Windows does it: a template of its own, whose instance is a value of the event's template. */
        NESTED,
        /** Part of the event's own template. */
        INLINE,
        /** Without a template: texts instead of values, and elements without dependency ids. */
        PLAIN
    }

    public EventBody {
        values = List.copyOf(values);
    }

    /** Any tree; its substitutions count from 0. */
    public static EventBody of(Element root, EventValue... values) {
        return new EventBody(root, List.of(values), Placement.NESTED);
    }

    /** EventData of a classic provider such as ESENT: one array of strings, and binary data that may be null. */
    public static EventBody classic(List<String> strings, EventValue binary) {
        EventValue texts = EventValue.strings(strings);
        Element root = element(
                "EventData",
                element("Data", texts.at(0)),
                element("Binary", EventValue.binary().at(2)));
        return of(root, strings.isEmpty() ? texts.absent() : texts, EventValue.uint32(0), binary);
    }

    public static EventBody strings(String... strings) {
        return classic(List.of(strings), EventValue.NULL);
    }

    /** EventData of a modern provider: named values of any type, in the map's order. */
    public static EventBody named(Map<String, EventValue> data) {
        List<EventValue> values = new ArrayList<>();
        Element root = element("EventData");
        for (Map.Entry<String, EventValue> entry : data.entrySet()) {
            root = root.with(element("Data", entry.getValue().at(values.size())).attribute("Name", entry.getKey()));
            values.add(entry.getValue());
        }
        return new EventBody(root, values, Placement.NESTED);
    }

    public EventBody placed(Placement other) {
        return new EventBody(root, values, other);
    }
}
