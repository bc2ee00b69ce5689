import java.io.BufferedWriter;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Records a generated trace with the real command under a heap of 256 MB, then inserts the very rows of its journal by batched
 * JDBC into a store of the same schema, and prints the ratio. Also prints how the time for 100,000 calls develops.
 */
final class RecordBenchmark {

    private static final int BATCH = 1000;
    private static final int BLOCK = 100_000;
    private static final int READS_A_FILE = 1600;
    private static final long CHUNK = 65536;

    public static void main(String[] arguments) throws Exception {
        String jar = arguments[0];
        long calls = Long.parseLong(arguments[1]);
        Path folder = Files.createTempDirectory("jetaudit-benchmark");
        try {
            Path trace = folder.resolve("trace.ndjson");
            long lines = generate(trace, calls);
            System.out.printf(Locale.ROOT, "trace: %,d lines, %,d MB%n", lines, Files.size(trace) >> 20);
            Path store = folder.resolve("store");
            double recording = seconds(() -> record(jar, trace, store));
            print("record (256 MB heap, whole process, views included)", lines, recording);
            blocks(store);
            double raw = raw(jar, folder, store);
            print("raw JDBC, batches of 1,000, CHECKPOINT SYNC after each", lines, raw);
            System.out.printf(Locale.ROOT, "ratio record / raw: %.2f%n", raw / recording);
        } finally {
            delete(folder);
        }
    }

    private static long generate(Path trace, long calls) throws Exception {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        long lines = 0;
        long generation = 1;
        try (BufferedWriter out = Files.newBufferedWriter(trace)) {
            out.write("{\"v\":1,\"trace\":{\"source\":\"benchmark\",\"rules\":\"engine-2025\"}}\n");
            while (lines < calls) {
                List<String> backup = backup(generation++, calls - lines);
                for (String call : backup) {
                    at = at.plusMillis(7);
                    out.write("{\"v\":1,\"at\":\"" + at + "\",\"instance\":\"EX01/SG1\"," + call + "}\n");
                }
                lines += backup.size();
            }
        }
        return lines;
    }

    private static List<String> backup(long generation, long wanted) {
        List<String> calls = new ArrayList<>();
        calls.add("\"api\":\"JetBeginExternalBackupInstance\",\"in\":{\"grbit\":0},\"err\":0");
        calls.add("\"api\":\"JetGetAttachInfoInstance\",\"out\":{\"databases\":[\"E:\\\\mdb\\\\priv1.edb\"]},\"err\":0");
        long reads = Math.max(1, Math.min(50 * READS_A_FILE, wanted - 12));
        file(calls, 1, "E:\\\\mdb\\\\priv1.edb", reads);
        String log = String.format("E:\\\\log\\\\E00%08X.log", generation);
        calls.add("\"api\":\"JetGetLogInfoInstance\",\"out\":{\"files\":[\"" + log + "\"]},\"err\":0");
        file(calls, 2, log, 16);
        calls.add("\"api\":\"JetTruncateLogInstance\",\"err\":0");
        calls.add("\"api\":\"JetEndExternalBackupInstance2\",\"in\":{\"grbit\":1},\"err\":0");
        return calls;
    }

    private static void file(List<String> calls, int handle, String name, long reads) {
        calls.add("\"api\":\"JetOpenFileInstance\",\"in\":{\"file\":\"" + name + "\"},\"out\":{\"handle\":" + handle
                + ",\"size\":" + reads * CHUNK + "},\"err\":0");
        for (long read = 0; read < reads; read++) {
            calls.add("\"api\":\"JetReadFileInstance\",\"in\":{\"handle\":" + handle + ",\"cb\":" + CHUNK
                    + "},\"out\":{\"bytes\":" + CHUNK + "},\"err\":0");
        }
        calls.add("\"api\":\"JetCloseFileInstance\",\"in\":{\"handle\":" + handle + "},\"err\":0");
    }

    private static void record(String jar, Path trace, Path store) throws Exception {
        int exit = new ProcessBuilder(
                        java(), "-XX:+UseSerialGC", "-Xmx256m", "-jar", jar, "--store", store.toString(), "record",
                        trace.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("record ended with " + exit);
        }
    }

    /** The journal's own append times tell how long each block took; the first holds the warming up of the JVM. */
    private static void blocks(Path store) throws SQLException {
        List<Instant> marks = new ArrayList<>();
        try (Connection connection = open(store);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select recorded_at from journal_event where mod(position, " + BLOCK + ") = 1 order by position")) {
            while (rows.next()) {
                marks.add(Instant.parse(rows.getString(1)));
            }
        }
        List<Long> millis = new ArrayList<>();
        for (int i = 1; i < marks.size(); i++) {
            millis.add(Duration.between(marks.get(i - 1), marks.get(i)).toMillis());
        }
        if (millis.size() > 1) {
            System.out.println("milliseconds for each 100,000 calls: " + millis);
            System.out.printf(
                    Locale.ROOT, "last / first: %.2f%n", (double) millis.getLast() / Math.max(1, millis.getFirst()));
        }
    }

    /** The rows are held in memory in portions, so that reading them is not timed. */
    private static double raw(String jar, Path folder, Path recorded) throws Exception {
        Path store = folder.resolve("raw");
        Path empty = folder.resolve("empty.ndjson");
        Files.writeString(empty, "{\"v\":1,\"trace\":{\"source\":\"empty\"}}\n");
        record(jar, empty, store);
        double seconds = 0;
        String columns = "event_id, instance, sequence_number, type, payload_type, payload_revision, payload, meta_data,"
                + " recorded_at";
        String insert = "insert into journal_event (" + columns + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (Connection from = open(recorded);
                Connection to = open(store);
                Statement select = from.createStatement();
                PreparedStatement into = to.prepareStatement(insert);
                Statement sync = to.createStatement()) {
            to.setAutoCommit(false);
            select.setFetchSize(BATCH);
            ResultSet rows = null;
            long position = 0;
            while (true) {
                rows = select.executeQuery("select position, " + columns + " from journal_event where position > " + position
                        + " order by position limit " + 100 * BATCH);
                List<Object[]> portion = new ArrayList<>();
                while (rows.next()) {
                    position = rows.getLong(1);
                    Object[] row = new Object[9];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = rows.getObject(i + 2);
                    }
                    portion.add(row);
                }
                if (portion.isEmpty()) {
                    return seconds;
                }
                seconds += seconds(() -> insert(portion, into, to, sync));
            }
        }
    }

    private static void insert(List<Object[]> rows, PreparedStatement into, Connection to, Statement sync)
            throws SQLException {
        int pending = 0;
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                into.setObject(i + 1, row[i]);
            }
            into.addBatch();
            if (++pending == BATCH) {
                into.executeBatch();
                to.commit();
                sync.execute("checkpoint sync");
                pending = 0;
            }
        }
        into.executeBatch();
        to.commit();
        sync.execute("checkpoint sync");
    }

    private static Connection open(Path store) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + store.resolve("jetaudit") + ";MAX_COMPACT_TIME=0", "sa", "");
    }

    private static void print(String what, long calls, double seconds) {
        System.out.printf(Locale.ROOT, "%s: %.1f s, %,.0f calls/s%n", what, seconds, calls / seconds);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }



    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
