import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Rebuilds the views of a recorded journal with the real command, as a whole process; then lets Axon's tracking processor fill them from
 * Axon's stock JDBC engine on the same events as rows; then reads these rows by plain JDBC, decodes them and keeps one row for each
 * backup. Each in a process of its own with a heap of 256 MB. Of the last two the start of the process is not counted, and both run with
 * Jackson's mapper, as one would set Axon up, and with Jetaudit's decoder. How long a start of the real command takes is measured
 * beside it, by a verb that does nothing else.
 */
final class RebuildBenchmark {

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        long calls = Long.parseLong(arguments[1]);
        Path folder = Files.createTempDirectory("jetaudit-benchmark");
        try {
            Path trace = folder.resolve("trace.ndjson");
            long lines = GeneratedTrace.write(trace, calls);
            Path store = folder.resolve("store");
            RecordBenchmark.command(home, store, "record", trace.toString());
            Map<String, Path> rows = new LinkedHashMap<>();
            rows.put("Jackson's mapper", copy(store, folder.resolve("mapper"), RebuildBenchmark::forMapperOnly));
            rows.put("Jetaudit's decoder", copy(store, folder.resolve("decoder"), payload -> payload));
            Map<String, List<Double>> ratios = new LinkedHashMap<>();
            for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
                double rebuild = RecordBenchmark.seconds(() -> RecordBenchmark.command(home, store, "replay"));
                RecordBenchmark.print("replay (256 MB heap, whole process)", lines, rebuild);
                double start = RecordBenchmark.seconds(() -> RecordBenchmark.command(home, store, "--version"));
                System.out.printf(Locale.ROOT, "start of the program: %.2f s%n", start);
                for (String way : List.of("axon", "raw")) {
                    for (Map.Entry<String, Path> decoded : rows.entrySet()) {
                        double other = other(way, decoded.getValue());
                        String what = way + ", " + decoded.getKey();
                        RecordBenchmark.print(what, lines, other);
                        ratios.computeIfAbsent(what + " / replay", key -> new ArrayList<>())
                                .add(other / rebuild);
                        ratios.computeIfAbsent(what + " / replay without the start", key -> new ArrayList<>())
                                .add(other / (rebuild - start));
                    }
                }
            }
            ratios.forEach((what, all) -> System.out.printf(
                    Locale.ROOT, "median of %s: %.1f%n", what, RecordBenchmark.median(all)));
        } finally {
            RecordBenchmark.delete(folder);
        }
    }

    /** Makes a store whose journal is one row for each event. */
    private static Path copy(Path recorded, Path rows, UnaryOperator<byte[]> payload) throws Exception {
        RowsReplay.prepare(rows);
        try (Connection to = EventRows.open(rows);
                Statement statement = to.createStatement()) {
            statement.execute(EventRows.TABLE);
            to.setAutoCommit(false);
            try (PreparedStatement into = to.prepareStatement(EventRows.INSERT)) {
                EventRows.read(recorded, portion -> {
                    portion.forEach(row -> row[EventRows.PAYLOAD] = payload.apply((byte[]) row[EventRows.PAYLOAD]));
                    EventRows.insert(portion, into, to, () -> {});
                });
            }
        }
        return rows;
    }

    /** Jetaudit's decoder leaves to the mapper what is written otherwise than by itself, if only by a blank. */
    private static byte[] forMapperOnly(byte[] payload) {
        byte[] blank = new byte[payload.length + 1];
        blank[0] = payload[0];
        blank[1] = ' ';
        System.arraycopy(payload, 1, blank, 2, payload.length - 1);
        return blank;
    }

    private static double other(String way, Path rows) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        RecordBenchmark.java(), "-XX:+UseSerialGC", "-Xmx256m", "-cp",
                        ManagementFactory.getRuntimeMXBean().getClassPath(),
                        Path.of(System.getProperty("jetaudit.benchmarks"), "RowsReplay.java").toString(),
                        way, rows.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader()) {
            return Double.parseDouble(output.readAllLines().getLast());
        }
    }
}
