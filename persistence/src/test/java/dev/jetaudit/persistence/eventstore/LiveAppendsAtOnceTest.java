package dev.jetaudit.persistence.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** Callers of several processes who append at the same time: to instances of their own, and all to one. */
class LiveAppendsAtOnceTest {

    private static final int PROCESSES = 2;
    private static final int CALLERS = 3;
    private static final int CALLS = 60;
    private static final String SHARED = "EX01/shared";

    private final StoreLocation.Server server = PostgresServer.database();

    @Test
    void every_call_is_there_once_and_in_the_order_of_its_caller() throws Exception {
        Map<String, List<EngineInstanceEvent>> made = new HashMap<>();
        List<Appender> processes = new ArrayList<>();
        List<Callable<Void>> work = new ArrayList<>();
        for (int process = 0; process < PROCESSES; process++) {
            Appender appender = new Appender(server);
            processes.add(appender);
            for (int caller = 0; caller < CALLERS; caller++) {
                String name = "p" + process + "c" + caller;
                List<EngineInstanceEvent> own = new ArrayList<>();
                made.put(name, own);
                work.add(() -> appendAll(appender, name, own));
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Void> ended : threads.invokeAll(work)) {
                ended.get();
            }
        } finally {
            processes.forEach(Appender::close);
        }
        assertEquals(made, found());
    }

    /** Every third call goes to the instance that all call, and is made again until it is the next one there. */
    private static Void appendAll(Appender appender, String name, List<EngineInstanceEvent> made) {
        SampleCalls own = new SampleCalls("EX01/" + name, name);
        SampleCalls shared = new SampleCalls(SHARED, name);
        for (int call = 0; call < CALLS; call++) {
            DomainEventMessage<?> event = call % 3 == 0 ? shared.read() : own.read();
            made.add((EngineInstanceEvent) event.getPayload());
            if (call % 3 != 0) {
                appender.append(event);
            } else {
                while (!isAppended(appender, event)) {
                    Thread.onSpinWait();
                }
            }
        }
        return null;
    }

    private static boolean isAppended(Appender appender, DomainEventMessage<?> event) {
        long last = appender.engine.lastSequenceNumberFor(SHARED).orElse(-1L);
        try {
            appender.append(new GenericDomainEventMessage<>(event.getType(), SHARED, last + 1, event.getPayload()));
            return true;
        } catch (ConcurrencyException | AggregateStreamCreationException taken) {
            return false;
        }
    }

    /** Returns the calls of each caller in the order of the journal, which is sound. */
    private Map<String, List<EngineInstanceEvent>> found() {
        Map<String, List<EngineInstanceEvent>> found = new HashMap<>();
        try (JetauditStore store = JetauditStore.openExisting(server, List.of());
                Stream<JournalEntry> entries = store.history().journal(1, Long.MAX_VALUE)) {
            assertNull(store.verify(List.of(), List.of(), null, CatchUpListener.NONE)
                    .problem());
            long position = 0;
            for (JournalEntry entry : entries.toList()) {
                assertEquals(++position, entry.position());
                String caller = ((EngineInstanceEvent.CallRecorded) entry.event())
                        .origin()
                        .source();
                found.computeIfAbsent(caller, _ -> new ArrayList<>()).add(entry.event());
            }
        }
        return found;
    }
}
