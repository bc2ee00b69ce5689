package dev.jetaudit.cli.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.jetaudit.cli.evidence.Flaw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line means the same whatever lines were read before it. */
class LineBeforeTest {

    private static final String READ = "{\"v\":1,\"at\":\"2026-03-01T22:00:00.120Z\",\"instance\":\"EX01/SG1\","
            + "\"api\":\"JetReadFileInstance\",\"in\":{\"handle\":7,\"cb\":65536},\"out\":{\"bytes\":65536},\"err\":0}";
    private static final String NUMBERED = READ.replace("\"v\":1,", "\"v\":1,\"seq\":41,\"x\":{\"at\":\"22:00\"},");
    private static final String NUMBERED_AT_THE_END = READ.replace("\"err\":0}", "\"err\":0,\"seq\":100}");
    private static final String OTHERS = "0123456789{}[],:\"\\ eE+-.TZ\0\u00e9";

    /** Reads all lines, as they come. */
    private final TraceLineParser parser = new TraceLineParser();

    static List<String> lines() {
        return List.of(READ, NUMBERED, NUMBERED_AT_THE_END);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void only_what_may_differ_differs(String line) throws IOException {
        for (String next : List.of(
                line,
                line.replace(".120Z", ".121Z"),
                line.replace("22:00:00.120Z", "23:59:59.999Z"),
                line.replace("2026-03-01T", "2024-02-29T"),
                line.replace("2026-03-01T", "2026-02-29T"),
                line.replace("2026-03-01T", "0000-03-01T"),
                line.replace("22:00:00.120Z", "24:00:00.120Z"),
                line.replace("22:00:00.120Z", "22:00+01:0012"),
                line.replace("22:00:00.120Z", "22:00:00.12\"Z"),
                line.replace("22:00:00.120Z", "22:00:00\\u0030"),
                line.replace("\"22:00\"", "\"23:00\""),
                line.replace("\"seq\":41", "\"seq\":42"),
                line.replace("\"seq\":41", "\"seq\":01"),
                line.replace("\"seq\":41", "\"seq\":-1"),
                line.replace("\"seq\":41", "\"seq\":4 "),
                line.replace("\"seq\":100", "\"seq\":1e9"),
                line.replace("\"seq\":100", "\"seq\":999"),
                line.replace("\"handle\":7", "\"handle\":8"),
                line.replace("\"err\":0", "\"err\":1"),
                line.replace("65536}", "65535}"))) {
            assertReadAsAlone(line);
            assertReadAsAlone(next);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void no_changed_line_is_taken_for_the_one_before(int seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            String line = lines().get(random.nextInt(lines().size()));
            StringBuilder changed = new StringBuilder(line);
            for (int change = random.nextInt(3); change >= 0; change--) {
                changed.setCharAt(random.nextInt(changed.length()), OTHERS.charAt(random.nextInt(OTHERS.length())));
            }
            assertReadAsAlone(line);
            assertReadAsAlone(changed.toString());
        }
    }

    @Test
    void a_line_that_differs_in_its_time_alone_is_not_parsed_again() throws Exception {
        TraceLine.Call first = (TraceLine.Call) parsed(parser, READ);
        TraceLine.Call second = (TraceLine.Call) parsed(parser, READ.replace(".120Z", ".127Z"));
        assertEquals(7, second.frame().at().toEpochMilli() - first.frame().at().toEpochMilli());
        assertSame(first.in(), second.in(), "what is the same was read once");
    }

    private void assertReadAsAlone(String line) throws IOException {
        assertEquals(said(new TraceLineParser(), line), said(parser, line), () -> line);
    }

    private static String said(TraceLineParser by, String line) throws IOException {
        try {
            return parsed(by, line).toString();
        } catch (Flaw flaw) {
            return flaw.at("file", 1).getMessage() + by.metEndOfLine();
        }
    }

    private static TraceLine parsed(TraceLineParser by, String line) throws Flaw, IOException {
        byte[] bytes = ("before\n" + line + "\nbehind").getBytes(StandardCharsets.UTF_8);
        return by.parse(bytes, "before\n".length(), bytes.length - "\nbehind".length());
    }
}
