package dev.jetaudit.cli.evtx.writer;

import static dev.jetaudit.cli.evtx.writer.Markup.element;

import dev.jetaudit.cli.evtx.writer.EventToWrite.Field;
import dev.jetaudit.cli.evtx.writer.Markup.Element;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who logged where. Windows writes this into the template itself, so that each origin has its own.
 *
 * @param source the classic name of a provider that has a modern one
 * @param asValues whether the provider and the channel are values instead, as the newest Windows has it for some logs
 */
public record Origin(
        String provider,
        @Nullable String source,
        @Nullable UUID guid,
        String channel,
        String computer,
        boolean asValues) {

    private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";

    /** The template of the events from here, without a body. */
    Element template() {
        Element system = element(
                "System",
                providerElement(),
                element("EventID", Field.ID.place()).attribute("Qualifiers", Field.QUALIFIERS.place()),
                element("Version", Field.VERSION.place()),
                element("Level", Field.LEVEL.place()),
                element("Task", Field.TASK.place()),
                element("Opcode", Field.OPCODE.place()),
                element("Keywords", Field.KEYWORDS.place()),
                element("TimeCreated").attribute("SystemTime", Field.TIME_CREATED.place()),
                element("EventRecordID", Field.RECORD_ID.place()),
                element("Correlation")
                        .attribute("ActivityID", Field.ACTIVITY.place())
                        .attribute("RelatedActivityID", Field.RELATED_ACTIVITY.place()),
                element("Execution")
                        .attribute("ProcessID", Field.PROCESS.place())
                        .attribute("ThreadID", Field.THREAD.place()),
                element("Channel", asValues ? Field.CHANNEL.place() : new Markup.Text(channel)),
                element("Computer", new Markup.Text(computer)),
                element("Security").attribute("UserID", Field.USER.place()));
        return element("Event", system).attribute("xmlns", NAMESPACE);
    }

    /** What an event's instance says of its origin. */
    Map<Field, EventValue> values() {
        if (!asValues) {
            return Map.of();
        }
        EventValue id = guid == null ? EventValue.NULL : EventValue.guid(guid);
        return Map.of(
                Field.PROVIDER,
                EventValue.string(provider),
                Field.PROVIDER_GUID,
                id,
                Field.CHANNEL,
                EventValue.string(channel));
    }

    private Element providerElement() {
        if (asValues) {
            return element("Provider")
                    .attribute("Name", Field.PROVIDER.place())
                    .attribute("Guid", Field.PROVIDER_GUID.place());
        }
        Element named = element("Provider").attribute("Name", provider);
        Element identified = guid == null ? named : named.attribute("Guid", "{" + guid + "}");
        return source == null ? identified : identified.attribute("EventSourceName", source);
    }
}
