import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rebuilds the views of a recorded journal with the real command, as a whole process; then lets Axon's tracking processor fill them from
 * Axon's stock JDBC engine on the same events as rows; then reads these rows by plain JDBC, decodes them and keeps one row for each
 * backup. Each in a process of its own with a heap of 256 MB; of the last two the start of the process is not counted.
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
            Path rows = folder.resolve("rows");
            copy(store, rows);
            List<Double> toAxon = new ArrayList<>();
            List<Double> toRaw = new ArrayList<>();
            for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
                double rebuild = RecordBenchmark.seconds(() -> RecordBenchmark.command(home, store, "replay"));
                RecordBenchmark.print("replay (256 MB heap, whole process)", lines, rebuild);
                double axon = other("axon", rows);
                RecordBenchmark.print("Axon's tracking processor on Axon's JDBC engine, batches of 1,000", lines, axon);
                double raw = other("raw", rows);
                RecordBenchmark.print("raw JDBC: read, decode, upsert in batches of 1,000", lines, raw);
                toAxon.add(axon / rebuild);
                toRaw.add(raw / rebuild);
            }
            System.out.printf(
                    Locale.ROOT, "medians: Axon / replay %.1f, raw / replay %.1f%n",
                    RecordBenchmark.median(toAxon), RecordBenchmark.median(toRaw));
        } finally {
            RecordBenchmark.delete(folder);
        }
    }

    /** Makes a store whose journal is one row for each event. */
    private static void copy(Path recorded, Path rows) throws Exception {
        RowsReplay.prepare(rows);
        try (Connection to = EventRows.open(rows);
                Statement statement = to.createStatement()) {
            statement.execute(EventRows.TABLE);
            to.setAutoCommit(false);
            try (PreparedStatement into = to.prepareStatement(EventRows.INSERT)) {
                EventRows.read(recorded, portion -> EventRows.insert(portion, into, to, () -> {}));
            }
        }
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
