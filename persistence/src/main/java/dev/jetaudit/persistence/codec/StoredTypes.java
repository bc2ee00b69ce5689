package dev.jetaudit.persistence.codec;

import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of everything that is stored as JSON, and the only place that ties a class to a stored name. */
public final class StoredTypes {

    /** The events, and how far the views are. */
    public static final List<StoredType> OWN = List.of(
            new StoredType("rules-adopted", "1", RulesAdopted.class),
            new StoredType("fact-recorded", "1", FactRecorded.class),
            new StoredType("call-recorded", "1", CallRecorded.class));

    private final Map<String, StoredType> byName = new HashMap<>();
    private final Map<Class<?>, StoredType> byClass = new HashMap<>();

    /**
     * @param added what the program stores beside {@link #OWN}: the record that an instance's state is kept in
     */
    public StoredTypes(List<StoredType> added) {
        OWN.forEach(this::add);
        added.forEach(this::add);
    }

    private void add(StoredType type) {
        if (byName.put(type.name(), type) != null || byClass.put(type.type(), type) != null) {
            throw new IllegalArgumentException("two stored types share a name or a class: " + type);
        }
    }

    /** Returns the name and revision that a class is written with. */
    public StoredType of(Class<?> type) {
        StoredType stored = byClass.get(type);
        if (stored == null) {
            throw new IllegalArgumentException(type.getName() + " has no stored name");
        }
        return stored;
    }

    /**
     * Returns the type of a stored value.
     *
     * @param revision null reads as the current one, for values that are stored without it
     * @throws UnknownStoredType if a newer program wrote it
     */
    public StoredType named(String name, @Nullable String revision) {
        StoredType stored = byName.get(name);
        if (stored == null || (revision != null && !revision.equals(stored.revision()))) {
            throw new UnknownStoredType(name, String.valueOf(revision));
        }
        return stored;
    }

    /** Whether a stored value can be read by this program. */
    public boolean knows(String name, @Nullable String revision) {
        StoredType stored = byName.get(name);
        return stored != null && stored.revision().equals(revision);
    }
}
