package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.query.JournalEntry;
import java.util.Iterator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** The journal read by position, whatever engine keeps it. */
public final class Journal {

    private final EventStorageEngine engine;

    public Journal(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** Returns the position of the latest event, 0 if there is none. */
    public long head() {
        return positionOf(engine.createHeadToken());
    }

    /** Returns the events from the first position to the last, both included, in order. Close the stream. */
    public Stream<JournalEntry> read(long first, long last) {
        return engine.readEvents(new GlobalSequenceTrackingToken(first - 1), false)
                .takeWhile(message -> positionOf(message.trackingToken()) <= last)
                .map(Journal::entry);
    }

    /** Returns the facts among the events, in order; of the many calls, nothing is decoded. Close the stream. */
    public Stream<JournalEntry> facts() {
        return engine.readEvents(null, false)
                .filter(message -> message.getPayloadType() == EngineInstanceEvent.FactRecorded.class)
                .map(Journal::entry);
    }

    /** Returns the events of an instance from a sequence number on, in order. Holds nothing that would have to be closed. */
    public Iterator<EngineInstanceEvent> ofInstance(InstanceId instance, long firstSequence) {
        return engine.readEvents(instance.value(), firstSequence)
                .asStream()
                .map(message -> (EngineInstanceEvent) message.getPayload())
                .iterator();
    }

    /** Returns the position that a token of an event stands for. */
    public static long positionOf(TrackingToken token) {
        return token.position().orElseThrow();
    }

    private static JournalEntry entry(TrackedEventMessage<?> message) {
        return new JournalEntry(positionOf(message.trackingToken()), message.getTimestamp(), (EngineInstanceEvent)
                message.getPayload());
    }
}
