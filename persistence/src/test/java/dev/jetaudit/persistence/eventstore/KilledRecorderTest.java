package dev.jetaudit.persistence.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.OtherProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives the death of the process. */
class KilledRecorderTest {

    @TempDir
    private Path directory;

    @RepeatedTest(3)
    void finds_everything_acknowledged_after_a_kill(RepetitionInfo round) throws IOException {
        int acknowledgements = 20 + new Random(round.getCurrentRepetition()).nextInt(150);
        String lastLine = null;
        try (OtherProcess recorder = OtherProcess.start(Recorder.class, directory.toString())) {
            for (int number = 0; number < acknowledgements; number++) {
                lastLine = recorder.readLine();
            }
            recorder.kill();
            for (String line = recorder.readLine(); line != null; line = recorder.readLine()) {
                // What it acknowledged before the kill reached it counts too; a half line was no acknowledgement.
                lastLine = line.endsWith(".") ? line : lastLine;
            }
        }
        long acknowledged = Long.parseLong(String.valueOf(lastLine).replace(".", ""));
        try (JetauditStore store = JetauditStore.openExisting(directory, List.of())) {
            List<Long> sequence = store.journal()
                    .eventStore()
                    .readEvents(Recorder.INSTANCE)
                    .asStream()
                    .<Long>map(DomainEventMessage::getSequenceNumber)
                    .toList();
            assertTrue(
                    sequence.size() >= acknowledged,
                    () -> "acknowledged " + acknowledged + " events, found " + sequence.size());
            assertEquals(0, sequence.size() % Recorder.BATCH, "a batch is there as a whole or not at all");
            assertEquals(sequence.size() - 1, sequence.getLast());
            try (Stream<JournalEntry> entries = store.history().journal(1, Long.MAX_VALUE)) {
                assertEquals(sequence.size(), entries.count());
            }
        }
    }
}
