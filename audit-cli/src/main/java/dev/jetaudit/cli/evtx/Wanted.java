package dev.jetaudit.cli.evtx;

import java.util.Set;

/** Which events are worth decoding. Asked for every record before it is decoded, so it should be quick. */
@FunctionalInterface
public interface Wanted {

    /**
     * Decides about an event. Asked first with the provider's name and, if that is not wanted, with the name under which a provider
     * with a manifest logs as in old times, if it has one.
     *
     * @param provider empty if the event names none
     * @param eventId without qualifiers, −1 if the event has none
     */
    boolean wants(String provider, int eventId);

    /** Wants every event. */
    static Wanted everything() {
        return (_, _) -> true;
    }

    /** Wants all events of some providers. */
    static Wanted of(Set<String> providers) {
        Set<String> all = Set.copyOf(providers);
        return (provider, _) -> all.contains(provider);
    }
}
