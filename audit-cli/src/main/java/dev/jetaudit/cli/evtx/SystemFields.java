package dev.jetaudit.cli.evtx;

import dev.jetaudit.cli.evtx.element.Element;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The {@code <System>} part of an event, typed. What an event does not say, or says in no readable form, is null. */
public record SystemFields(Element element) {

    /** Returns the name of the provider. */
    public @Nullable String provider() {
        return attribute("Provider", "Name");
    }

    /** Returns the name under which a provider with a manifest logs as in old times. */
    public @Nullable String eventSource() {
        return attribute("Provider", "EventSourceName");
    }

    /** Returns the id of the event, 0 to 65535. */
    public @Nullable Integer eventId() {
        Integer id = integer(text("EventID"));
        return id == null ? null : Integer.valueOf(id & 0xffff);
    }

    public @Nullable Integer qualifiers() {
        return integer(attribute("EventID", "Qualifiers"));
    }

    public @Nullable Integer version() {
        return integer(text("Version"));
    }

    public @Nullable Integer level() {
        return integer(text("Level"));
    }

    public @Nullable Integer task() {
        return integer(text("Task"));
    }

    public @Nullable Integer opcode() {
        return integer(text("Opcode"));
    }

    /** Returns the keywords as they are written, {@code 0x80000000000000} say. */
    public @Nullable String keywords() {
        return text("Keywords");
    }

    /** Returns the time of the event as it is written. It can lie before the time at which the record was. */
    public @Nullable String timeCreatedText() {
        return attribute("TimeCreated", "SystemTime");
    }

    public @Nullable Instant timeCreated() {
        String text = timeCreatedText();
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /** Returns the id that the event gives itself; an export gives its records new ids and leaves this one. */
    public @Nullable Long eventRecordId() {
        return number(text("EventRecordID"));
    }

    public @Nullable String computer() {
        return text("Computer");
    }

    public @Nullable String channel() {
        return text("Channel");
    }

    public @Nullable Long processId() {
        return number(attribute("Execution", "ProcessID"));
    }

    public @Nullable Long threadId() {
        return number(attribute("Execution", "ThreadID"));
    }

    /** Returns the SID of the user, {@code S-1-5-18} say. */
    public @Nullable String userSid() {
        return attribute("Security", "UserID");
    }

    private @Nullable String text(String name) {
        Element child = element.child(name);
        return child == null ? null : child.text();
    }

    private @Nullable String attribute(String name, String attribute) {
        Element child = element.child(name);
        return child == null ? null : child.attribute(attribute);
    }

    private static @Nullable Integer integer(@Nullable String text) {
        Long number = number(text);
        return number == null || number != number.intValue() ? null : Integer.valueOf(number.intValue());
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
