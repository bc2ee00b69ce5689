package dev.jetaudit.cli.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jetaudit.acceptance.PostgresServer;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes that take turns on one server, each asking for every call. */
class SharedLiveCallsTest {
    private static final int TURNS = 24;

    /** Which rules hold, and the three calls that a backup begins with. */
    private static final int BEGUN = 4;

    private final StoreLocation server = new StoreLocation.Server(PostgresServer.database(), null, null);
    private final JetauditStore one = JetauditStore.openOrCreate(server, JetauditWorkbench.SNAPSHOT);
    private final JetauditStore other = JetauditStore.openOrCreate(server, JetauditWorkbench.SNAPSHOT);

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void calls_on_instances_of_their_own_are_recorded_at_the_first_try() {
        LiveCaller here = new LiveCaller(new CommandSide(one.journal()), "EX01/SG1").begun();
        LiveCaller there = new LiveCaller(new CommandSide(other.journal()), "EX01/SG2").begun();
        long made = 2 * BEGUN;
        for (int turn = 0; turn < TURNS; turn++) {
            LiveCaller caller = turn % 2 == 0 ? here : there;
            for (int call = turn % 5; call >= 0; call--) {
                caller.read();
                made++;
            }
        }
        assertRecorded(made);
    }

    /** Who was not the last to call on it is refused once: he judged a state that is not the latest. */
    @Test
    void calls_on_one_instance_are_recorded_once_each() {
        LiveCaller here = new LiveCaller(new CommandSide(one.journal()), "EX01/SG1").begun();
        LiveCaller there = new LiveCaller(new CommandSide(other.journal()), "EX01/SG1");
        there.read();
        long made = BEGUN + 1;
        for (int turn = 0; turn < TURNS; turn++) {
            LiveCaller caller = turn % 2 == 0 ? here : there;
            assertThrows(ConcurrencyException.class, caller::read);
            for (int call = turn % 5; call >= 0; call--) {
                caller.read();
                made++;
            }
        }
        assertRecorded(made);
    }

    private void assertRecorded(long calls) {
        assertEquals(calls, one.journal().journal().head());
        assertNull(one.verify(List.of(), List.of(), null, CatchUpListener.NONE).problem());
    }
}
