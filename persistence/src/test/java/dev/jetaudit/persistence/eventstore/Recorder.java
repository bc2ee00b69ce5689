package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.store.Durability;
import dev.jetaudit.persistence.store.StoreLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * A program in which several callers append batches to instances of their own. Each prints its number and how many events it has
 * acknowledged, each time, until the program is killed.
 */
final class Recorder {

    static final int CALLERS = 4;
    static final int BATCH = 7;

    private Recorder() {}

    public static void main(String[] arguments) {
        JetauditStore store =
                JetauditStore.openOrCreate(location(arguments[0]), List.of(), Durability.valueOf(arguments[1]));
        for (int caller = 0; caller < CALLERS; caller++) {
            int number = caller;
            Thread.ofPlatform().start(() -> append(store, number));
        }
    }

    static StoreLocation location(String name) {
        return name.startsWith(StoreLocation.Server.SCHEME)
                ? new StoreLocation.Server(name, null, System.getenv("PGPASSWORD"))
                : new StoreLocation.Directory(Path.of(name));
    }

    static String instance(int caller) {
        return "EX01/SG" + caller;
    }

    @SuppressWarnings("SystemOut") // The test reads it.
    private static void append(JetauditStore store, int caller) {
        SampleCalls calls = new SampleCalls(instance(caller), "s1");
        for (long acknowledged = BATCH; acknowledged < 10_000_000; acknowledged += BATCH) {
            List<DomainEventMessage<?>> batch = new ArrayList<>();
            for (int event = 0; event < BATCH; event++) {
                batch.add(calls.read());
            }
            store.journal()
                    .recordingTransactions()
                    .executeInTransaction(() -> store.journal().engine().appendEvents(batch));
            System.out.println(caller + " " + acknowledged + ".");
            System.out.flush();
        }
    }
}
