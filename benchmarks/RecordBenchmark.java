import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Records a generated trace with the real command under a heap of 256 MB, then inserts the very events of its journal by batched
 * JDBC into a table with a row for each event, has Axon's stock engine record the trace, and prints the ratios. Also prints how the time for 100,000 calls develops.
 */
final class RecordBenchmark {

    private static final int BLOCK = 100_000;

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        long calls = Long.parseLong(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("jetaudit-benchmark");
        try {
            Path trace = folder.resolve("trace.ndjson");
            long lines = GeneratedTrace.write(trace, calls);
            System.out.printf(Locale.ROOT, "trace: %,d lines, %,d MB%n", lines, Files.size(trace) >> 20);
            List<Double> toRaw = new ArrayList<>();
            List<Double> toStock = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Path stores = Files.createDirectory(folder.resolve("round" + round));
                double recording = seconds(() -> command(home, stores.resolve("store"), "record", trace.toString()));
                print("record (256 MB heap, whole process, views included)", lines, recording);
                blocks(stores.resolve("store"));
                double raw = seconds(home, "RawInserts", stores.resolve("store"), stores.resolve("raw"));
                print("raw JDBC, batches of 1,000, CHECKPOINT SYNC after each", lines, raw);
                double stock = seconds(home, "StockRecording", trace, stores.resolve("stock"));
                print("Axon's stock JDBC engine, same aggregate, no views", lines, stock);
                toRaw.add(raw / recording);
                toStock.add(stock / recording);
                System.out.printf(Locale.ROOT, "record is %.2f x raw, %.2f x stock%n", raw / recording, stock / recording);
                delete(stores);
            }
            System.out.printf(Locale.ROOT, "medians: %.2f x raw, %.2f x stock%n", median(toRaw), median(toStock));
        } finally {
            delete(folder);
        }
    }

    static double median(List<Double> ratios) {
        return ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow();
    }

    /** Runs a verb of the real command. */
    static void command(Path home, Path store, String... verb) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("jetaudit").toString(), "--store", store.toString()));
        command.addAll(List.of(verb));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(verb[0] + " ended with " + exit);
        }
    }

    /** Returns how long a program of this folder took by its own account, so without the start of its JVM. */
    private static double seconds(Path home, String program, Path from, Path to) throws Exception {
        Process process = new ProcessBuilder(
                        java(), "-XX:+UseSerialGC", "-Xmx256m", "-Daxoniq.update-checker.disabled=true", "-cp",
                        System.getProperty("java.class.path"), home.resolve("benchmarks/" + program + ".java").toString(),
                        from.toString(), to.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            return Double.parseDouble(output.readLine());
        }
    }

    /** The journal's own append times tell how long each block took; the first holds the warming up of the JVM. */
    private static void blocks(Path store) throws SQLException {
        List<Long> marks = new ArrayList<>();
        try (Connection connection = EventRows.open(store);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select min(appended_at) from chunk group by (first_position - 1) / "
                        + BLOCK + " order by 1")) {
            while (rows.next()) {
                marks.add(rows.getLong(1));
            }
        }
        List<Long> millis = new ArrayList<>();
        for (int i = 1; i < marks.size(); i++) {
            millis.add((marks.get(i) - marks.get(i - 1)) / 1000);
        }
        if (millis.size() > 1) {
            System.out.println("milliseconds for each 100,000 calls: " + millis);
            System.out.printf(
                    Locale.ROOT, "last / first: %.2f%n", (double) millis.getLast() / Math.max(1, millis.getFirst()));
        }
    }

    static void print(String what, long calls, double seconds) {
        System.out.printf(Locale.ROOT, "%s: %.1f s, %,.0f calls/s%n", what, seconds, calls / seconds);
    }

    interface Work {
        void run() throws Exception;
    }

    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
