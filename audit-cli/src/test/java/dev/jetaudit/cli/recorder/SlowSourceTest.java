package dev.jetaudit.cli.recorder;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.output.Progress;
import dev.jetaudit.cli.trace.CallTraceFormat;
import dev.jetaudit.cli.workbench.RecordingOrder;
import dev.jetaudit.cli.workbench.RecordingReport;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A program that writes its calls to a pipe as they happen. */
class SlowSourceTest {

    private static final int MANY = 100;

    private static final String CALL =
            "{\"v\":1,\"at\":\"2026-03-01T22:00:00Z\",\"instance\":\"A\",\"api\":\"JetStopBackup\"}\n";

    @Test
    void writes_what_was_said_when_the_source_keeps_silent() throws Exception {
        List<Integer> written = new CopyOnWriteArrayList<>();
        JournalWriter writer = (batch, files) -> {
            batch.byInstance().values().forEach(taken -> written.add(taken.size()));
            JournalWriter.NOWHERE.write(batch, files);
        };
        CompletableFuture<RecordingReport> recording;
        try (PipedOutputStream program = new PipedOutputStream()) {
            PipedInputStream pipe = new PipedInputStream(program, 1 << 16);
            say(program, CALL.repeat(3));
            recording = recording(pipe, writer);
            awaitWritten(written, List.of(3));
            say(program, CALL);
            awaitWritten(written, List.of(3, 1));
            say(program, CALL.repeat(2));
        }
        assertEquals(6, recording.get(20, TimeUnit.SECONDS).files().getFirst().recorded());
        assertEquals(List.of(3, 1, 2), written);
    }

    @Test
    void writes_what_was_said_a_second_ago_though_the_source_goes_on() throws Exception {
        List<Integer> written = new CopyOnWriteArrayList<>();
        JournalWriter writer = (batch, files) -> {
            batch.byInstance().values().forEach(taken -> written.add(taken.size()));
            JournalWriter.NOWHERE.write(batch, files);
        };
        int said = 0;
        CompletableFuture<RecordingReport> recording;
        try (PipedOutputStream program = new PipedOutputStream()) {
            PipedInputStream pipe = new PipedInputStream(program, 1 << 16);
            say(program, CALL);
            recording = recording(pipe, writer);
            for (said = 1; written.size() < 2 && said < MANY; said++) {
                TimeUnit.MILLISECONDS.sleep(200); // what is tested is a pace
                say(program, CALL);
            }
            assertEquals(2, written.size());
        }
        assertEquals(
                said, recording.get(20, TimeUnit.SECONDS).files().getFirst().recorded());
    }

    private static CompletableFuture<RecordingReport> recording(PipedInputStream pipe, JournalWriter writer) {
        EvidenceOpener opener = new EvidenceOpener(List.of(new CallTraceFormat()), pipe);
        Recorder recorder = new Recorder(opener, KnownEvidence.NOTHING, writer, List.of());
        RecordingOrder order = new RecordingOrder(List.of(EvidenceOpener.STDIN), null, false, false, false);
        return CompletableFuture.supplyAsync(() -> recorder.record(order, Progress.SILENT));
    }

    private static void say(PipedOutputStream program, String calls) throws IOException {
        program.write(calls.getBytes(StandardCharsets.UTF_8));
        program.flush();
    }

    private static void awaitWritten(List<Integer> written, List<Integer> expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(expected, written));
    }
}
