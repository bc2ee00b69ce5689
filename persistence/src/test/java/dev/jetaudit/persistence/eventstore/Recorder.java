package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.SampleCalls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** A program that appends batches and prints how many events it has acknowledged, each time, until it is killed. */
final class Recorder {

    static final String INSTANCE = "EX01/SG1";
    static final int BATCH = 7;

    private Recorder() {}

    @SuppressWarnings("SystemOut") // The test reads it.
    public static void main(String[] arguments) {
        JetauditStore store = JetauditStore.openOrCreate(Path.of(arguments[0]), List.of());
        SampleCalls calls = new SampleCalls(INSTANCE, "s1");
        for (long acknowledged = BATCH; acknowledged < 10_000_000; acknowledged += BATCH) {
            List<DomainEventMessage<?>> batch = new ArrayList<>();
            for (int event = 0; event < BATCH; event++) {
                batch.add(calls.read());
            }
            store.journal()
                    .recordingTransactions()
                    .executeInTransaction(() -> store.journal().engine().appendEvents(batch));
            System.out.println(acknowledged + ".");
            System.out.flush();
        }
    }
}
