package dev.jetaudit.cli;

import dev.jetaudit.cli.verb.Surroundings;
import dev.jetaudit.cli.wiring.JetauditWorkbenches;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * Does in one process what users do in several, so that an AOT cache made of it holds the classes that they need and knows which
 * methods are worth compiling. The JVM links every class of its cache at each start, so verbs that only read have one of their own.
 */
final class Training {

    /** After fewer of them the JVM has not seen yet what a long recording does most. */
    private static final int READS = 60_000;

    private Training() {}

    /** Takes {@code writing}, the folder of a store that is made, and evidence for it; then {@code reading} and that folder. */
    public static void main(String[] arguments) throws IOException {
        String store = arguments[1];
        if (arguments[0].equals("writing")) {
            Path backup = longBackup(Path.of(store + ".ndjson"));
            run(store, "record", arguments[2], backup.toString());
            run(store, "replay");
            run(store, "verify");
            Files.delete(backup);
        } else {
            run(store, "backups");
            run(store, "--format", "json", "backups", "latest");
            run(store, "backups", "show", "EX01/Second Storage Group#3");
            run(store, "--version");
        }
    }

    private static void run(String store, String... command) {
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Map.of("JETAUDIT_STORE", store),
                false,
                false,
                "training",
                new JetauditWorkbenches());
        int exit = Main.run(command, surroundings);
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit);
        }
    }

    private static Path longBackup(Path trace) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(trace)) {
            Instant at = Instant.parse("2026-01-01T00:00:00Z");
            call(out, at, "JetBeginExternalBackupInstance", "\"in\":{\"grbit\":0}");
            call(out, at, "JetGetAttachInfoInstance", "\"out\":{\"databases\":[\"E:\\\\long.edb\"]}");
            call(out, at, "JetOpenFileInstance", "\"in\":{\"file\":\"E:\\\\long.edb\"},\"out\":{\"handle\":1}");
            for (int read = 0; read < READS; read++) {
                at = at.plusMillis(7);
                call(out, at, "JetReadFileInstance", "\"in\":{\"handle\":1,\"cb\":65536},\"out\":{\"bytes\":65536}");
            }
            call(out, at, "JetCloseFileInstance", "\"in\":{\"handle\":1}");
            call(out, at, "JetEndExternalBackupInstance2", "\"in\":{\"grbit\":1}");
        }
        return trace;
    }

    private static void call(BufferedWriter out, Instant at, String function, String values) throws IOException {
        out.write("{\"v\":1,\"at\":\"" + at + "\",\"instance\":\"long\",\"api\":\"" + function + "\"," + values
                + ",\"err\":0}\n");
    }
}
