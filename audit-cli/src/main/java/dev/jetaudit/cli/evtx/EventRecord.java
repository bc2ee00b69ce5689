package dev.jetaudit.cli.evtx;

import dev.jetaudit.cli.evtx.element.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log and the event in it.
 *
 * @param recordId by the record's header; the event's own may differ in an exported log
 * @param writtenAt by the record's header, to 100 ns
 * @param recovered whether it was found where no valid record should be, or read with a template from elsewhere
 * @param event the root element, {@code <Event>} unless the record is odd
 */
public record EventRecord(long fileOffset, long recordId, Instant writtenAt, boolean recovered, Element event)
        implements LogItem {

    /** Returns what the event says of itself. It is read from the elements at each call. */
    public SystemFields system() {
        Element system = event.child("System");
        return new SystemFields(system == null ? event : system);
    }

    /**
     * Returns the strings of the event in their order: each {@code <Data>} of {@code <EventData>}, or each element without
     * elements of its own in {@code <UserData>}. Not among them is {@code <Binary>}.
     */
    public List<Datum> data() {
        List<Datum> data = new ArrayList<>();
        for (Element part : event.children()) {
            switch (part.name()) {
                case "EventData" -> addData(part, data);
                case "UserData" -> addLeaves(part, data);
                default -> {}
            }
        }
        return data;
    }

    /** Returns the XML that the Event Viewer exports for this event, without {@code <RenderingInfo>}. */
    public String toXml() {
        return event.toXml();
    }

    private static void addData(Element eventData, List<Datum> data) {
        for (Element child : eventData.children()) {
            if (child.name().equals("Data")) {
                data.add(new Datum(child.attribute("Name"), child.text()));
            }
        }
    }

    private static void addLeaves(Element parent, List<Datum> data) {
        for (Element child : parent.children()) {
            if (child.children().isEmpty()) {
                data.add(new Datum(child.name(), child.text()));
            } else {
                addLeaves(child, data);
            }
        }
    }

    /** One string of an event; strings of old providers have no name. */
    public record Datum(@Nullable String name, String text) {}
}
