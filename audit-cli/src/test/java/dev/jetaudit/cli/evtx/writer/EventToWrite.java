package dev.jetaudit.cli.evtx.writer;

import static java.util.Map.entry;

import dev.jetaudit.cli.evtx.writer.EventBody.Placement;
import dev.jetaudit.cli.evtx.writer.Markup.Element;
import dev.jetaudit.cli.evtx.writer.Markup.Substitution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event to be written: {@code EventToWrite.ese(210, "store", "280", "SG1: ").recordId(94).computer("EX01")}.
 *
 * @param recordId 0: one more than that of the event before it
 * @param writtenAt the record's own time, and TimeCreated unless {@link Field#TIME_CREATED} is set
 * @param system what differs from nothing; the record id and the origin are added
 * @param forwarded whether it came from another machine: such a record has no template at all
 */
public record EventToWrite(
        long recordId,
        Instant writtenAt,
        Origin origin,
        Map<Field, EventValue> system,
        @Nullable EventBody body,
        boolean forwarded) {

    /** When an event was logged of which nothing else is said. */
    public static final Instant START = Instant.parse("2026-03-01T22:00:00Z");

    /** Task of a streaming backup: Logging/Recovery. */
    public static final int LOGGING = 3;

    /** Task of a shadow copy. */
    public static final int SHADOW_COPY = 16;

    /** A value of System, at the place that it has in Windows' own templates; two of their 20 places are not used. */
    public enum Field {
        LEVEL(0, 0x04),
        OPCODE(1, 0x04),
        TASK(2, 0x06),
        ID(3, 0x06),
        QUALIFIERS(4, 0x06),
        KEYWORDS(5, 0x15),
        TIME_CREATED(6, 0x11),
        ACTIVITY(7, 0x0f),
        PROCESS(8, 0x08),
        THREAD(9, 0x08),
        RECORD_ID(10, 0x0a),
        VERSION(11, 0x04),
        USER(12, 0x13),
        PROVIDER(14, 0x01),
        PROVIDER_GUID(15, 0x0f),
        CHANNEL(16, 0x01),
        RELATED_ACTIVITY(18, 0x0f),
        BODY(19, 0x21);

        private static final int COUNT = 20;

        private final int index;
        private final int type;

        Field(int index, int type) {
            this.index = index;
            this.type = type;
        }

        Substitution place() {
            return new Substitution(index, type, true);
        }
    }

    public EventToWrite {
        system = Map.copyOf(system);
    }

    /** An information of a classic provider in the channel Application, without data. */
    public static EventToWrite of(String provider, int id) {
        return new EventToWrite(
                0,
                START,
                new Origin(provider, null, null, "Application", "EX01", false),
                Map.ofEntries(
                        entry(Field.LEVEL, EventValue.uint8(4)),
                        entry(Field.OPCODE, EventValue.uint8(0)),
                        entry(Field.TASK, EventValue.uint16(0)),
                        entry(Field.ID, EventValue.uint16(id)),
                        entry(Field.QUALIFIERS, EventValue.uint16(0)),
                        entry(Field.KEYWORDS, EventValue.hex64(0x80_0000_0000_0000L)),
                        entry(Field.PROCESS, EventValue.uint32(0)),
                        entry(Field.THREAD, EventValue.uint32(0)),
                        entry(Field.VERSION, EventValue.uint8(0))),
                null,
                false);
    }

    /**
     * An event of ESENT about a backup; ids from 2000 on are of the task ShadowCopy.
     *
     * @param strings application, {@code 280} or {@code 600,G,0}, instance with a trailing {@code ": "}, then the arguments
     */
    public static EventToWrite ese(int id, String... strings) {
        return of("ESENT", id).task(id < 2000 ? LOGGING : SHADOW_COPY).body(EventBody.strings(strings));
    }

    public EventToWrite recordId(long other) {
        return new EventToWrite(other, writtenAt, origin, system, body, forwarded);
    }

    public EventToWrite writtenAt(Instant other) {
        return new EventToWrite(recordId, other, origin, system, body, forwarded);
    }

    public EventToWrite body(@Nullable EventBody other) {
        return new EventToWrite(recordId, writtenAt, origin, system, other, forwarded);
    }

    public EventToWrite from(Origin other) {
        return new EventToWrite(recordId, writtenAt, other, system, body, forwarded);
    }

    public EventToWrite with(Field field, EventValue value) {
        Map<Field, EventValue> other = new HashMap<>(system);
        other.put(field, value);
        return new EventToWrite(recordId, writtenAt, origin, other, body, forwarded);
    }

    public EventToWrite task(int task) {
        return with(Field.TASK, EventValue.uint16(task));
    }

    public EventToWrite level(int level) {
        return with(Field.LEVEL, EventValue.uint8(level));
    }

    public EventToWrite provider(String name) {
        return from(new Origin(
                name, origin.source(), origin.guid(), origin.channel(), origin.computer(), origin.asValues()));
    }

    /** The modern name and GUID of a provider that also has a classic name. */
    public EventToWrite provider(String name, UUID guid, @Nullable String source) {
        return from(new Origin(name, source, guid, origin.channel(), origin.computer(), origin.asValues()));
    }

    public EventToWrite channel(String channel) {
        return from(new Origin(
                origin.provider(), origin.source(), origin.guid(), channel, origin.computer(), origin.asValues()));
    }

    public EventToWrite computer(String computer) {
        return from(new Origin(
                origin.provider(), origin.source(), origin.guid(), origin.channel(), computer, origin.asValues()));
    }

    /** Writes provider and channel as values, not into the template. */
    public EventToWrite originAsValues() {
        return from(new Origin(
                origin.provider(), origin.source(), origin.guid(), origin.channel(), origin.computer(), true));
    }

    /** As a collector keeps it that received it from {@link Origin#computer()}. */
    public EventToWrite asForwarded() {
        return new EventToWrite(recordId, writtenAt, origin, system, body, true);
    }

    /** The event's tree with its values, ready to be written. */
    EventBody whole() {
        Map<Field, EventValue> known = new EnumMap<>(Field.class);
        known.putAll(origin.values());
        known.put(Field.TIME_CREATED, EventValue.fileTime(writtenAt));
        known.put(Field.RECORD_ID, EventValue.uint64(recordId));
        Element template = origin.template();
        List<EventValue> inline = List.of();
        if (body != null && (forwarded || body.placement() == Placement.INLINE)) {
            template = template.with(Markup.shifted(body.root(), Field.COUNT));
            inline = body.values();
        } else if (body != null) {
            template = template.with(Field.BODY.place());
            known.put(Field.BODY, EventValue.binXml(body));
        }
        known.putAll(system);
        List<EventValue> values = new ArrayList<>(Collections.nCopies(Field.COUNT, EventValue.NULL));
        known.forEach((field, value) -> values.set(field.index, value));
        values.addAll(inline);
        return new EventBody(template, values, forwarded ? Placement.PLAIN : Placement.NESTED);
    }
}
