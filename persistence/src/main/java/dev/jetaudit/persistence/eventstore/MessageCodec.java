package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.chunk.ChunkHeader;
import dev.jetaudit.persistence.chunk.StoredEvent;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * Makes stored events of Axon's messages and back. A payload is decoded when somebody asks for it. An event is known by its stream
 * and its place in it: that is the identifier it is read with, whatever identifier it was appended with.
 */
final class MessageCodec {

    private static final byte[] NOTHING = {};
    private static final byte[] NO_META_DATA = {'{', '}'};

    private final StoredTypeSerializer serializer;

    MessageCodec(StoredTypeSerializer serializer) {
        this.serializer = serializer;
    }

    /** The message itself is not asked, because it would keep what it was told. */
    StoredEvent stored(EventMessage<?> message) {
        SerializedObject<byte[]> payload = serializer.serialize(message.getPayload(), byte[].class);
        MetaData metaData = message.getMetaData();
        return new StoredEvent(
                payload.getType().getName(),
                payload.getType().getRevision(),
                metaData.isEmpty()
                        ? NOTHING
                        : serializer.serialize(metaData, byte[].class).getData(),
                payload.getData());
    }

    /** @param index of the event in its chunk */
    TrackedEventMessage<?> tracked(ChunkHeader chunk, int index, StoredEvent event) {
        return tracked(chunk, index, message(chunk.instance(), chunk.firstSequence() + index, event));
    }

    private static TrackedEventMessage<?> tracked(ChunkHeader chunk, int index, Message<?> event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(chunk.firstPosition() + index),
                StoredInstanceStates.AGGREGATE_TYPE,
                chunk.instance(),
                chunk.firstSequence() + index,
                event,
                chunk::time);
    }

    private static String identifier(String instance, long sequence) {
        return instance + "#" + sequence;
    }

    /** @param index of the event in its chunk */
    DomainEventMessage<?> ofStream(ChunkHeader chunk, int index, StoredEvent event) {
        return domainEvent(chunk.instance(), chunk.firstSequence() + index, event, chunk::time);
    }

    DomainEventMessage<?> snapshot(String instance, long sequence, StoredEvent state) {
        return domainEvent(instance, sequence, state, () -> Instant.EPOCH);
    }

    private DomainEventMessage<?> domainEvent(String instance, long sequence, StoredEvent event, Supplier<Instant> at) {
        return new GenericDomainEventMessage<>(
                StoredInstanceStates.AGGREGATE_TYPE, instance, sequence, message(instance, sequence, event), at);
    }

    private Message<?> message(String instance, long sequence, StoredEvent event) {
        return new SerializedMessage<>(
                identifier(instance, sequence),
                new SimpleSerializedObject<>(event.payload(), byte[].class, event.type(), event.revision()),
                new SimpleSerializedObject<>(
                        event.metaData().length == 0 ? NO_META_DATA : event.metaData(),
                        byte[].class,
                        MetaData.class.getName(),
                        null),
                serializer);
    }
}
