package dev.jetaudit.cli.evidence;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.jetaudit.cli.windowsevent.EventLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever happens to a file, its reader says so in one line a problem: it neither crashes nor hangs. {@code -Dfuzz.seconds} and {@code
 * -Dfuzz.seed} try longer, and other mutants.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class MutatedEvidenceTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20260301);
    private static final Duration EFFORT = Duration.ofSeconds(Long.getLong("fuzz.seconds", 2));

    private static final List<String> FRAGMENTS = List.of(
            "\n",
            "\r\n",
            "\0",
            "\uFEFF",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            ":",
            ",",
            "null",
            "true",
            "-1",
            "1e999",
            "99999999999999999999",
            "<Event ",
            "</Event>",
            "<Events>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "<!DOCTYPE a [",
            "&lt;",
            "&#0;",
            "'",
            "/>",
            "<Data>",
            "\"x\":",
            "\"v\":1",
            "Ä",
            "🗄",
            "(",
            ") ",
            ": ");

    private static final String TRACE = """
        {"v":1,"trace":{"source":"r","rules":"engine-2025","zone":"Europe/Berlin"},"x":{"a":[1,2]}}
        {"v":1,"at":"2026-03-01T22:00:00.120Z","instance":"EX01/SG1","api":"JetOpenFileInstance","in":{"file":"E:\\\\ä.edb"},"out":{"handle":7,"size":8650752},"err":0,"seq":1}
        {"v":1,"at":"2026-03-01T22:00:00","instance":"EX01/SG1","api":"JetGetLogInfoInstance2","in":{"cbMax":9},"out":{"files":["E:\\\\E0000000075.log"],"genLow":117,"genHigh":117,"verdict":-801,"complete":true},"client":{"process":"a","pid":1,"thread":2,"user":"b"},"x":"y"}
        {"v":1,"at":"2026-03-01T22:00:00+01:00","instance":"EX01/SG1","fact":"database-header","value":{"database":"a","fullPrev":{"genLow":1,"genHigh":2,"type":"Normal"}},"seq":2}
        """;

    private static final String XML =
            "<?xml version=\"1.0\"?>\n<!-- c --><Events>" + String.join("", EventLog.fullBackup())
                    + EventLog.in(77).event(7, 218, "-612", "E:\\edb00001.log")
                    + EventLog.in(77).event(8, 214, "-612")
                    + "</Events>";

    private static final String JSON = """
        {"Id":214,"Task":3,"RecordId":94,"ProviderName":"ESENT","LogName":"Application","MachineName":"A","TimeCreated":"\\/Date(1382545379000)\\/","Properties":[{"Value":"WinMail"},{"Value":"280,D,82"},{"Value":"WindowsMail0: "},{"Value":"-1022"}]}
        {"SourceName":"ESENT","EventID":220,"Hostname":"A","TimeCreated":"2023-07-19T09:03:40.710Z","Message":"store (1) SG: Starting the copy or backup of the file E:\\\\a.edb (size 2 Mb).","Task":"3"}
        """;

    @Test
    void a_mutated_trace_is_read_or_refused() {
        mutate(TRACE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void mutated_xml_is_read_or_refused() {
        mutate(XML.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void mutated_wide_xml_is_read_or_refused() {
        mutate(("\uFEFF" + XML).getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void mutated_json_is_read_or_refused() {
        mutate(JSON.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_mutated_list_is_read_or_refused() {
        mutate(("[" + JSON.replace("}\n{", "},\n{") + "]").getBytes(StandardCharsets.UTF_8));
    }

    private static void mutate(byte[] original) {
        Random random = new Random(SEED);
        long end = System.nanoTime() + EFFORT.toNanos();
        int tried = 0;
        for (; System.nanoTime() < end || tried < 200; tried++) {
            byte[] mutant = mutant(original, random);
            try {
                for (String message : Reading.of(mutant).messages()) {
                    assertTrue(message.lines().count() == 1, message);
                }
            } catch (Exception | StackOverflowError escaped) {
                fail(
                        "seed " + SEED + ", mutant " + tried + ": " + new String(mutant, StandardCharsets.ISO_8859_1),
                        escaped);
            }
        }
    }

    private static byte[] mutant(byte[] original, Random random) {
        byte[] mutant = original;
        for (int changes = 1 + random.nextInt(4); changes > 0 && mutant.length > 0; changes--) {
            int at = random.nextInt(mutant.length);
            int length = Math.min(mutant.length - at, 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 8));
            byte[] fragment = FRAGMENTS.get(random.nextInt(FRAGMENTS.size())).getBytes(StandardCharsets.UTF_8);
            mutant = switch (random.nextInt(6)) {
                case 0 -> spliced(mutant, at, 1, new byte[] {(byte) random.nextInt(256)});
                case 1 -> spliced(mutant, at, length, new byte[0]);
                case 2 -> spliced(mutant, at, 0, fragment);
                case 3 -> spliced(mutant, at, length, fragment);
                case 4 -> spliced(mutant, at, 0, Arrays.copyOfRange(mutant, at, at + length));
                default -> random.nextInt(4) == 0 ? Arrays.copyOf(mutant, at) : spliced(mutant, at, 1, fragment);
            };
        }
        return mutant;
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] added) {
        byte[] spliced = new byte[bytes.length - removed + added.length];
        System.arraycopy(bytes, 0, spliced, 0, at);
        System.arraycopy(added, 0, spliced, at, added.length);
        System.arraycopy(bytes, at + removed, spliced, at + added.length, bytes.length - at - removed);
        return spliced;
    }
}
