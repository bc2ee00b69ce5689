package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes record into one store on a server at once: every call once, in the order of its source. */
class SharedStoreTest {
    private static final int PROCESSES = 4;
    private static final int BACKUPS = 100;
    private static final int READS = 5000;

    @TempDir
    private Path folder = Path.of("");

    private String url = "";

    @BeforeEach
    void prepare() {
        url = PostgresServer.database();
    }

    @Test
    void same_file_recorded_by_all_is_recorded_once() throws Exception {
        Path file = unnumbered("EX01/SG1").writeTo(folder.resolve("same.ndjson"));
        assertRecordedOnceBy(List.of(file, file, file, file));
        assertSameAsAlone(file);
    }

    @Test
    void numbered_source_in_overlapping_files_is_recorded_once() throws Exception {
        Path file = backups(new Trace("EX01/SG1")
                        .header("{\"source\":\"recorder\"}")
                        .numberedFrom(1))
                .writeTo(folder.resolve("whole.ndjson"));
        List<Path> copies = new ArrayList<>();
        for (int copy = 0; copy < PROCESSES; copy++) {
            // Another first line each, so that only the numbers tell.
            copies.add(Files.writeString(
                    folder.resolve("copy " + copy + ".ndjson"),
                    Files.readString(file)
                            .replaceFirst("\"recorder\"", "\"recorder\",\"zone\":\"UTC+0" + copy + ":00\"")));
        }
        assertRecordedOnceBy(copies);
    }

    @Test
    void sources_on_the_same_and_on_other_instances_keep_their_order() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int process = 0; process < PROCESSES; process++) {
            files.add(reads(process));
        }
        recordAtOnce(files);
        List<JsonNode> calls = calls();
        assertEquals(PROCESSES * READS, calls.size());
        assertDense();
        for (int process = 0; process < PROCESSES; process++) {
            for (String instance : List.of("all", "own" + process)) {
                assertEquals(numbersOf(process, instance), recordedOf(process, instance, calls), instance);
            }
        }
    }

    /** Every second read is of an instance that all files tell of. All happen at one time, so that none is too old. */
    private Path reads(int process) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < READS; number++) {
            lines.add("{\"v\":1,\"at\":\"2026-03-01T22:00:00Z\",\"instance\":\"" + instance(process, number)
                    + "\",\"api\":\"JetReadFileInstance\",\"in\":{\"handle\":" + process + ",\"cb\":" + number + "}}");
        }
        return Files.write(folder.resolve("of " + process + ".ndjson"), lines);
    }

    private static String instance(int process, int number) {
        return number % 2 == 0 ? "all" : "own" + process;
    }

    private static List<Integer> numbersOf(int process, String instance) {
        return IntStream.range(0, READS)
                .filter(number -> instance(process, number).equals(instance))
                .boxed()
                .toList();
    }

    private static List<Integer> recordedOf(int process, String instance, List<JsonNode> calls) {
        return calls.stream()
                .filter(call -> call.get("instance").asText().equals(instance))
                .filter(call -> call.get("in").get("handle").asInt() == process)
                .map(call -> call.get("in").get("cb").asInt())
                .toList();
    }

    private void assertRecordedOnceBy(List<Path> files) throws Exception {
        String said = recordAtOnce(files);
        List<JsonNode> calls = calls();
        assertEquals(items(files.getFirst()), calls.size(), said);
        assertDense();
    }

    /** Each chunk begins just behind the one before it, the first with position 1. */
    private void assertDense() {
        assertEquals(0, PostgresServer.number(url, """
            select count(*) from (select first_position - lag(last_position, 1, 0::bigint) over (order by chunk_no) as step
            from chunk) as steps where step <> 1\
            """));
    }

    private void assertSameAsAlone(Path file) {
        Jetaudit alone = new Jetaudit(folder.resolve("alone"));
        alone.record(file);
        assertEquals(Unnumbered.of(alone.json("backups")), Unnumbered.of(shared().json("--store", url, "backups")));
        assertEquals(Unnumbered.of(alone.json("calls")), Unnumbered.of(shared().json("--store", url, "calls")));
    }

    /** Returns what the processes said. */
    private String recordAtOnce(List<Path> files) throws IOException, InterruptedException {
        List<Path> places = new ArrayList<>();
        List<Process> processes = new ArrayList<>();
        for (int number = 0; number < files.size(); number++) {
            Path place = Files.createDirectory(folder.resolve("process " + number));
            places.add(place);
            processes.add(new Child(place)
                    .start("--store", url, "record", files.get(number).toString()));
        }
        StringBuilder said = new StringBuilder();
        for (int number = 0; number < files.size(); number++) {
            int exit = processes.get(number).waitFor();
            String err = Files.readString(places.get(number).resolve("stderr"));
            assertEquals(0, exit, err);
            said.append(err);
        }
        return said.toString();
    }

    private Jetaudit shared() {
        return new Jetaudit(folder.resolve("unused"));
    }

    private List<JsonNode> calls() {
        return shared().list("--store", url, "calls");
    }

    private static long items(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.contains("\"trace\"")).count();
        }
    }

    private static Trace unnumbered(String instance) {
        return backups(new Trace(instance));
    }

    private static Trace backups(Trace trace) {
        for (int backup = 0; backup < BACKUPS; backup++) {
            trace.begin(0).attachInfo(Trace.A).copyDatabase(Trace.A).logInfo(backup, backup + 3);
            trace.copyLogs(backup, backup + 3).end(1);
        }
        return trace;
    }
}
