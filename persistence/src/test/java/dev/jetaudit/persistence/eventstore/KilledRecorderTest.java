package dev.jetaudit.persistence.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.persistence.Faults;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.OtherProcess;
import dev.jetaudit.persistence.store.Durability;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was acknowledged survives the death of the process, whichever of several callers it was acknowledged to. */
class KilledRecorderTest {

    @TempDir
    private Path directory;

    /** Returns the place of a test's store. */
    String location() {
        return directory.toString();
    }

    static IntStream rounds() {
        return Faults.rounds(3);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void finds_everything_acknowledged_after_a_kill(int round) throws IOException {
        Durability durability = round % 2 == 0 ? Durability.OS : Durability.SYNC; // The system lives on.
        long[] acknowledged =
                acknowledgedBeforeKill(durability, 20 + Faults.random(round).nextInt(400));
        try (JetauditStore store = JetauditStore.openExisting(Recorder.location(location()), List.of())) {
            long found = 0;
            for (int caller = 0; caller < Recorder.CALLERS; caller++) {
                found += assertWhole(store, caller, acknowledged[caller]);
            }
            try (Stream<JournalEntry> entries = store.history().journal(1, Long.MAX_VALUE)) {
                assertEquals(found, entries.count());
            }
            Faults.tell("recorder killed, acknowledged "
                    + LongStream.of(acknowledged).sum() + ", found " + found);
            assertNull(store.verify(List.of(), List.of(), null, CatchUpListener.NONE)
                    .problem());
        }
    }

    /** Kills the recorder when it has acknowledged so often; returns what each caller was told last. */
    private long[] acknowledgedBeforeKill(Durability durability, int acknowledgements) throws IOException {
        long[] last = new long[Recorder.CALLERS];
        try (OtherProcess recorder = OtherProcess.start(Recorder.class, location(), durability.name())) {
            for (int number = 0; number < acknowledgements; number++) {
                read(Objects.requireNonNull(recorder.readLine(), "the recorder has ended"), last);
            }
            recorder.kill();
            // What it acknowledged before the kill reached it counts too.
            for (String line = recorder.readLine(); line != null; line = recorder.readLine()) {
                read(line, last);
            }
        }
        return last;
    }

    /** A half line was no acknowledgement. */
    private static void read(String line, long[] last) {
        if (line.endsWith(".")) {
            String[] words = line.replace(".", "").split(" ", 2);
            last[Integer.parseInt(words[0])] = Long.parseLong(words[1]);
        }
    }

    /** Returns how many events of the caller there are. */
    private static long assertWhole(JetauditStore store, int caller, long acknowledged) {
        List<Long> sequence = store.journal()
                .eventStore()
                .readEvents(Recorder.instance(caller))
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
        assertTrue(
                sequence.size() >= acknowledged,
                () -> "acknowledged " + acknowledged + " events, found " + sequence.size());
        assertEquals(0, sequence.size() % Recorder.BATCH, "a batch is there as a whole or not at all");
        assertEquals(IntStream.range(0, sequence.size()).mapToObj(Long::valueOf).toList(), sequence);
        return sequence.size();
    }
}
