package dev.jetaudit.persistence.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.InstanceEvolution;
import dev.jetaudit.persistence.chunk.ChunkTable;
import dev.jetaudit.persistence.chunk.StoredEvent;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.codec.StoredTypes;
import dev.jetaudit.persistence.eventstore.JournalAhead;
import dev.jetaudit.persistence.eventstore.JournalAhead.Stretch;
import dev.jetaudit.persistence.eventstore.SnapshotTable;
import dev.jetaudit.persistence.eventstore.SnapshotTable.Snapshot;
import dev.jetaudit.persistence.rebuild.RowDifference.ColumnDifference;
import dev.jetaudit.persistence.rebuild.RowDifference.Kind;
import dev.jetaudit.persistence.store.StoreTransactions;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * The states that are kept of instances, against those that their events give: the next call is judged in the kept one, and the
 * journal's tree does not cover it. Reads one instance's events after another's, each once. Belongs to one thread.
 */
public final class KeptStates {

    /** How many of those that differ are named. */
    private static final int NAMED = 5;

    private static final byte[] NOTHING = {};

    private final StoreTransactions transactions;
    private final Steps steps;
    private final StoredTypes types;
    private final StoredTypeSerializer serializer;
    private final InstanceEvolution evolution;

    public KeptStates(
            StoreTransactions transactions,
            StoredTypes types,
            StoredTypeSerializer serializer,
            InstanceEvolution evolution) {
        this.transactions = transactions;
        this.steps = new Steps(transactions);
        this.types = types;
        this.serializer = serializer;
        this.evolution = evolution;
    }

    /**
     * Returns which of them differ.
     *
     * @param replace whether these are put right; a program that has one of them in its memory keeps it as it is
     */
    public TableDifference compare(boolean replace, CatchUpListener listener) {
        long removed = 0;
        long changed = 0;
        List<RowDifference> first = new ArrayList<>();
        Reading reading = new Reading(listener, steps.read(ChunkTable::head));
        for (Optional<Snapshot> next = behind("");
                next.isPresent();
                next = behind(next.get().instance())) {
            Snapshot kept = next.get();
            if (!types.knows(kept.state().type(), kept.state().revision())) {
                continue; // Nobody reads it.
            }
            Record derived = reading.stateAt(kept);
            Optional<RowDifference> difference = difference(kept, derived);
            if (difference.isPresent()) {
                removed += derived == null ? 1 : 0;
                changed += derived == null ? 0 : 1;
                if (first.size() < NAMED) {
                    first.add(difference.get());
                }
                if (replace) {
                    replace(kept, derived);
                }
            }
        }
        return new TableDifference(SnapshotTable.NAME, 0, removed, changed, first);
    }

    private Optional<Snapshot> behind(String instance) {
        return steps.read(connection -> SnapshotTable.next(connection, instance));
    }

    /** Derives states, and tells how far it is. */
    private final class Reading {
        private final CatchUpListener listener;
        private final long head;
        private long read;

        private Reading(CatchUpListener listener, long head) {
            this.listener = listener;
            this.head = head;
        }

        /** Returns what the events give up to the number that a kept state has; null if there are not so many. */
        private @Nullable Record stateAt(Snapshot kept) {
            long last = steps.read(connection -> ChunkTable.lastSequence(connection, kept.instance()));
            if (kept.sequence() < 0 || kept.sequence() > last) {
                return null;
            }
            JournalAhead events = JournalAhead.ofInstance(transactions, serializer, kept.instance(), kept.sequence());
            Record state = null;
            for (Optional<Stretch> next = events.next(); next.isPresent(); next = events.next()) {
                for (EngineInstanceEvent event : next.get().events()) {
                    state = evolution.after(state, event);
                }
                read += next.get().events().size();
                listener.caughtUpTo(Math.min(read, head), head);
            }
            return state;
        }
    }

    private Optional<RowDifference> difference(Snapshot kept, @Nullable Record derived) {
        Map<String, String> key = Map.of("instance", kept.instance());
        if (derived == null) {
            return Optional.of(new RowDifference(Kind.REMOVED, key, List.of()));
        }
        return derived.equals(held(kept.state()))
                ? Optional.empty()
                : Optional.of(new RowDifference(Kind.CHANGED, key, columns(kept.state(), stored(derived))));
    }

    /** Returns what the row is read as; null if it cannot be read. */
    private @Nullable Object held(StoredEvent state) {
        try {
            return serializer.deserialize(
                    new SimpleSerializedObject<>(state.payload(), byte[].class, state.type(), state.revision()));
        } catch (SerializationException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private StoredEvent stored(Record state) {
        SerializedObject<byte[]> json = serializer.serialize(state, byte[].class);
        return new StoredEvent(json.getType().getName(), json.getType().getRevision(), NOTHING, json.getData());
    }

    /** Of the payload, the members of the outermost object. */
    private List<ColumnDifference> columns(StoredEvent kept, StoredEvent derived) {
        List<ColumnDifference> columns = new ArrayList<>();
        add(columns, "payload_type", kept.type(), derived.type());
        JsonNode held = json(kept);
        JsonNode rebuilt = json(derived);
        if (held == null || !held.isObject() || rebuilt == null) {
            add(columns, "payload", text(kept), text(derived));
            return columns;
        }
        TreeSet<String> names = new TreeSet<>();
        held.fieldNames().forEachRemaining(names::add);
        rebuilt.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            add(columns, "payload." + name, member(held, name), member(rebuilt, name));
        }
        return columns;
    }

    private static void add(
            List<ColumnDifference> columns, String column, @Nullable String served, @Nullable String rebuilt) {
        if (!Objects.equals(served, rebuilt)) {
            columns.add(new ColumnDifference(column, served, rebuilt));
        }
    }

    private @Nullable JsonNode json(StoredEvent state) {
        try {
            return serializer.getObjectMapper().readTree(state.payload());
        } catch (IOException noJson) {
            return null;
        }
    }

    private static String text(StoredEvent state) {
        return new String(state.payload(), StandardCharsets.UTF_8);
    }

    private static @Nullable String member(JsonNode object, String name) {
        return object.has(name) ? object.get(name).toString() : null;
    }

    /** Unless somebody else has replaced it meanwhile, by one that is right or will be found next time. */
    private void replace(Snapshot kept, @Nullable Record derived) {
        transactions
                .recording()
                .executeInTransaction(() -> steps.write(connection -> {
                    Optional<Snapshot> now = SnapshotTable.find(connection, kept.instance());
                    if (now.isEmpty() || now.get().sequence() != kept.sequence()) {
                        return;
                    }
                    if (derived == null) {
                        SnapshotTable.delete(connection, kept.instance());
                    } else {
                        SnapshotTable.replace(
                                connection, new Snapshot(kept.instance(), kept.sequence(), stored(derived)));
                    }
                }));
    }
}
