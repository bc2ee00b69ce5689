package dev.jetaudit.acceptance;

import static dev.jetaudit.acceptance.Trace.A;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history of KB 828092, full, three incrementals, copy, incremental, through the real command. */
class CopyAmongIncrementalsTest {
    private static final int NORMAL = 1;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_engine_accepts_all_six_and_stamps_each_slot_apart() {
        Trace trace = new Trace("EX00/SG1").judgedBy("engine-2025");
        trace.fact("page-size", "{\"bytes\":8192}").fact("circular-logging", "{\"on\":false}");
        trace.call("JetInit").attached(A, "").logsOnDisk(90, 121);
        full(trace, 119, 120).call("JetGetTruncateLogInfoInstance", "{}", "{\"genLow\":90,\"genHigh\":118}", null);
        trace.truncate().end(NORMAL);
        incremental(trace, 119, 123);
        incremental(trace, 122, 127);
        incremental(trace, 126, 131);
        full(trace, 134, 135).end(NORMAL);
        incremental(trace, 130, 141);
        List<String> told = new Jetaudit(folder.resolve("store"))
                .list("audit", trace.writeTo(folder.resolve("kb.ndjson")).toString()).stream()
                        .map(CopyAmongIncrementalsTest::told)
                        .toList();
        assertEquals(
                List.of(
                        "full valid fullPrev 119-120",
                        "incremental valid incPrev 119-123",
                        "incremental valid incPrev 122-127",
                        "incremental valid incPrev 126-131",
                        "copy valid-copy copyPrev 134-135",
                        "incremental valid incPrev 130-141"),
                told);
    }

    private static Trace full(Trace trace, long low, long high) {
        trace.later(3600).checkpoint(low).begin(0).attachInfo(A).copyDatabase(A);
        return trace.logInfo(low, high).copyLogs(low, high);
    }

    /** All but the last two logs are deleted. */
    private static void incremental(Trace trace, long low, long high) {
        trace.later(3600).checkpoint(high - 1).begin(1).logInfo(low, high).copyLogs(low, high);
        String deletable = "{\"genLow\":" + low + ",\"genHigh\":" + (high - 2) + "}";
        trace.call("JetGetTruncateLogInfoInstance", "{}", deletable, null)
                .truncate()
                .end(NORMAL);
    }

    private static String told(JsonNode backup) {
        JsonNode stamp = backup.at("/databases/0/stamp");
        return backup.get("kind").asText() + " " + backup.get("assessment").asText() + " "
                + stamp.get("field").asText() + " " + stamp.get("genLow") + "-" + stamp.get("genHigh");
    }
}
