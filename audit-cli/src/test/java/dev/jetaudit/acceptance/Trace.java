package dev.jetaudit.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a call trace: a line a second, and no codes unless they are given, so that the rules have to answer. */
final class Trace {
    static final String A = "E:\\mdb\\a.edb";
    static final String B = "E:\\mdb\\b.edb";

    private static final Instant BEGINNING = Instant.parse("2026-03-01T22:00:00Z");
    private static final long DATABASE_SIZE = 131_072;
    private static final long LOG_SIZE = 65_536;

    private final List<String> lines = new ArrayList<>();
    private String instance;
    private Instant at = BEGINNING;
    private long seq = -1;

    Trace(String instance) {
        this.instance = instance;
    }

    /** Writes the header, which asks for rules. */
    Trace judgedBy(String rules) {
        return header("{\"rules\":\"" + rules + "\"}");
    }

    Trace header(String trace) {
        lines.add("{\"v\":1,\"trace\":" + trace + "}");
        return this;
    }

    /** What follows is about another instance. */
    Trace on(String other) {
        instance = other;
        return this;
    }

    /** What follows happens later, or with a negative number earlier. */
    Trace later(long seconds) {
        at = at.plusSeconds(seconds);
        return this;
    }

    /** What follows is numbered, from this number on. */
    Trace numberedFrom(long first) {
        seq = first;
        return this;
    }

    Trace fact(String fact, String value) {
        return line("\"fact\":\"" + fact + "\",\"value\":" + value);
    }

    Trace call(String api) {
        return call(api, "{}", "{}", null);
    }

    Trace call(String api, String in) {
        return call(api, in, "{}", null);
    }

    Trace call(String api, String in, String out, @Nullable Integer err) {
        return line(
                "\"api\":\"" + api + "\",\"in\":" + in + ",\"out\":" + out + (err == null ? "" : ",\"err\":" + err));
    }

    Trace logsOnDisk(long low, long high) {
        return fact("logs-on-disk", "{\"low\":" + low + ",\"high\":" + high + "}");
    }

    Trace checkpoint(long generation) {
        return fact("checkpoint", "{\"generation\":" + generation + "}");
    }

    /** The database is attached and its header holds these slots, for example {@code "fullPrev":{…}}. */
    Trace attached(String database, String slots) {
        String header = "{\"database\":" + quoted(database) + (slots.isEmpty() ? "" : "," + slots) + "}";
        return call("JetAttachDatabase", "{\"file\":" + quoted(database) + "}").fact("database-header", header);
    }

    static String slot(String field, long low, long high, String type) {
        return "\"" + field + "\":{\"genLow\":" + low + ",\"genHigh\":" + high + ",\"type\":\"" + type + "\"}";
    }

    Trace begin(int grbit) {
        return call("JetBeginExternalBackupInstance", grbit(grbit));
    }

    Trace end(int grbit) {
        return call("JetEndExternalBackupInstance2", grbit(grbit));
    }

    Trace attachInfo(String... databases) {
        List<String> names = List.of(databases).stream().map(Trace::quoted).toList();
        return call("JetGetAttachInfoInstance", "{}", "{\"databases\":" + names + "}", null);
    }

    /** The database is opened, read to its end in two reads, and closed. */
    Trace copyDatabase(String database) {
        return open(database, DATABASE_SIZE)
                .read(DATABASE_SIZE / 2, DATABASE_SIZE / 2)
                .read(DATABASE_SIZE / 2, DATABASE_SIZE / 2)
                .close();
    }

    /** The logs are asked for, and the engine lists this range. */
    Trace logInfo(long low, long high) {
        return call("JetGetLogInfoInstance2", "{}", "{\"genLow\":" + low + ",\"genHigh\":" + high + "}", null);
    }

    Trace copyLogs(long low, long high) {
        for (long generation = low; generation <= high; generation++) {
            open("E:\\log\\E00%08X.log".formatted(generation), LOG_SIZE)
                    .read(LOG_SIZE, LOG_SIZE)
                    .close();
        }
        return this;
    }

    Trace truncate() {
        return call("JetTruncateLogInstance");
    }

    Trace open(String file, long size) {
        return call(
                "JetOpenFileInstance", "{\"file\":" + quoted(file) + "}", "{\"handle\":7,\"size\":" + size + "}", null);
    }

    Trace read(long wanted, long got) {
        return call("JetReadFileInstance", "{\"handle\":7,\"cb\":" + wanted + "}", "{\"bytes\":" + got + "}", null);
    }

    Trace close() {
        return call("JetCloseFileInstance", "{\"handle\":7}");
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    Path writeTo(Path file) {
        return write(file, text());
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Trace line(String rest) {
        lines.add("{\"v\":1,\"at\":\"" + at + "\",\"instance\":" + quoted(instance) + ","
                + (seq < 0 ? "" : "\"seq\":" + seq++ + ",") + rest + "}");
        at = at.plusSeconds(1);
        return this;
    }

    private static String grbit(int bits) {
        return "{\"grbit\":" + bits + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\") + '"';
    }
}
