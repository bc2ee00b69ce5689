package dev.jetaudit.api.instance;

import org.jspecify.annotations.Nullable;

/** Says what state an instance's events bring it into: the states that {@link InstanceSnapshots} keeps. */
@FunctionalInterface
public interface InstanceEvolution {

    /**
     * Returns the state after an event.
     *
     * @param before the state that this returned for the instance's event before; null if this is its first
     * @throws CorruptHistory if the event cannot have happened in that state
     */
    Record after(@Nullable Record before, EngineInstanceEvent event);
}
