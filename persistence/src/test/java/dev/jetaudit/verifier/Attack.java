package dev.jetaudit.verifier;

import dev.jetaudit.verifier.Problem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody does to a store.
 *
 * @param kind what the check is to call it
 * @param chunk at which it is to be found; null for none
 */
record Attack(String name, Kind kind, @Nullable Long chunk, Deed deed) {

    @FunctionalInterface
    interface Deed {
        void on(Forger forger) throws Exception;
    }

    static Attack on(String name, Kind kind, long chunk, Deed deed) {
        return new Attack(name, kind, chunk, deed);
    }

    static Attack onCheckpoint(String name, Kind kind, Deed deed) {
        return new Attack(name, kind, null, deed);
    }

    static Deed sql(String statement) {
        return forger -> forger.sql(statement);
    }

    @Override
    public String toString() {
        return name;
    }
}
