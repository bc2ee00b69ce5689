package dev.jetaudit.persistence.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatheringEventStoreTest {

    private final GatheringEventStore store = new GatheringEventStore(new InMemoryEventStorageEngine());
    private final List<Integer> portions = new ArrayList<>();

    @BeforeEach
    void listen() {
        store.subscribe(events -> portions.add(events.size()));
    }

    @AfterEach
    void close() {
        store.shutDown();
    }

    @Test
    void publishes_what_a_unit_of_work_published_in_one_piece() {
        UnitOfWork<?> unit = begun();
        publish("a", 0);
        publish("b", 0);
        publish("a", 1);
        assertEquals(List.of(), stored());
        unit.commit();
        assertEquals(List.of("a0", "b0", "a1"), stored());
        assertEquals(List.of(3), portions);
    }

    @Test
    void shows_a_reader_within_the_unit_what_it_has_published_so_far() {
        UnitOfWork<?> unit = begun();
        publish("a", 0);
        assertEquals(
                1,
                store.readEvents("a")
                        .asStream()
                        .map(DomainEventMessage::getPayload)
                        .count());
        publish("a", 1);
        assertEquals(
                2,
                store.readEvents("a")
                        .asStream()
                        .map(DomainEventMessage::getPayload)
                        .count());
        unit.commit();
        assertEquals(List.of("a0", "a1"), stored());
    }

    @Test
    void keeps_the_order_of_what_units_within_publish() {
        UnitOfWork<?> outer = begun();
        publish("a", 0);
        UnitOfWork<?> inner = begun();
        publish("a", 1);
        inner.commit();
        publish("a", 2);
        outer.commit();
        assertEquals(List.of("a0", "a1", "a2"), stored());
    }

    @Test
    void drops_what_was_rolled_back() {
        UnitOfWork<?> outer = begun();
        publish("a", 0);
        UnitOfWork<?> inner = begun();
        publish("b", 0);
        inner.rollback();
        outer.commit();
        UnitOfWork<?> other = begun();
        publish("c", 0);
        other.rollback();
        assertEquals(List.of("a0"), stored());
    }

    @Test
    void takes_what_is_published_while_the_unit_prepares_to_commit_and_refuses_it_afterwards() {
        UnitOfWork<?> unit = begun();
        publish("a", 0);
        unit.onPrepareCommit(_ -> publish("a", 1));
        unit.afterCommit(_ -> assertThrows(IllegalStateException.class, () -> publish("a", 2)));
        unit.commit();
        assertEquals(List.of("a0", "a1"), stored());
    }

    @Test
    void publishes_at_once_without_a_unit_of_work() {
        publish("a", 0);
        assertEquals(List.of("a0"), stored());
    }

    private static UnitOfWork<?> begun() {
        return DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("command"));
    }

    private void publish(String aggregate, long sequence) {
        store.publish(new GenericDomainEventMessage<>("Sample", aggregate, sequence, aggregate + sequence));
    }

    private List<String> stored() {
        List<String> payloads = new ArrayList<>();
        var stream = store.openStream(null);
        while (stream.hasNextAvailable()) {
            try {
                payloads.add((String) stream.nextAvailable().getPayload());
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        stream.close();
        return payloads;
    }
}
