package dev.jetaudit.cli.wiring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.acceptance.FallibleServer;
import dev.jetaudit.acceptance.Faults;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers who ask for each of their calls, while the server falls. */
class LiveCallsTest {
    private static final int CALLERS = 4;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_answered_call_is_there_after_the_server_fell() throws Exception {
        try (FallibleServer server = new FallibleServer(folder.resolve("data"))) {
            for (int round : Faults.rounds(2).toArray()) {
                StoreLocation location = new StoreLocation.Server(server.database(), null, null);
                int fallAfter = 20 + Faults.random(round).nextInt(400);
                long answered = answeredUntilFall(location, server, fallAfter);
                server.standUp();
                try (JetauditStore store = JetauditStore.openExisting(location, JetauditWorkbench.SNAPSHOT)) {
                    long found = store.journal().journal().head();
                    Faults.tell("server fell, answered " + answered + ", found " + found);
                    assertTrue(found >= answered, "answered " + answered + " calls, found " + found);
                    assertNull(store.verify(List.of(), List.of(), null, CatchUpListener.NONE)
                            .problem());
                }
            }
        }
    }

    /** Returns how many calls were answered before the server fell, when so many had been. */
    private static long answeredUntilFall(StoreLocation location, FallibleServer server, int fallAfter)
            throws Exception {
        AtomicLong answered = new AtomicLong();
        try (JetauditStore store = JetauditStore.openOrCreate(location, JetauditWorkbench.SNAPSHOT);
                ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            CommandSide commands = new CommandSide(store.journal());
            List<Future<Void>> callers = new ArrayList<>();
            for (int number = 0; number < CALLERS; number++) {
                callers.add(threads.submit(asking(store, new LiveCaller(commands, "EX01/SG" + number), answered)));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> answered.get() >= fallAfter);
            server.fall();
            for (Future<Void> caller : callers) {
                caller.get();
            }
        }
        return answered.get();
    }

    /** Asks until the store fails. */
    private static Callable<Void> asking(JetauditStore store, LiveCaller caller, AtomicLong answered) {
        return () -> {
            try {
                while (true) {
                    caller.read();
                    answered.incrementAndGet();
                }
            } catch (RuntimeException failure) {
                assertTrue(store.storageFailureBehind(failure).isPresent(), failure::toString);
                return null;
            }
        };
    }
}
