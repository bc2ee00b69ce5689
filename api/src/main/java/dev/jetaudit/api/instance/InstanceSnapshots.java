package dev.jetaudit.api.instance;

import dev.jetaudit.api.call.InstanceId;

/** Keeps the latest state of an instance beside its stream, so that the stream need not be read again from its start. */
public interface InstanceSnapshots {

    /**
     * Keeps a state, in the transaction that appends the event with that sequence number.
     *
     * @param state the state after that event; a record that the journal's codec can store
     */
    void keep(InstanceId instance, long sequence, Record state);
}
