import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A call trace of full backups of one instance, each with up to 80,000 reads of a database and 16 of a log. */
final class GeneratedTrace {

    private static final int READS_A_FILE = 1600;
    private static final long CHUNK = 65536;

    private GeneratedTrace() {}

    /** Takes the file to write and the number of calls. */
    public static void main(String[] arguments) throws Exception {
        write(Path.of(arguments[0]), Long.parseLong(arguments[1]));
    }

    /** Writes at least so many calls and returns how many. */
    static long write(Path trace, long calls) throws Exception {
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
}
