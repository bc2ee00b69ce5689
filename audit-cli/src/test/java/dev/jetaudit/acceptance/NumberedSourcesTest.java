package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that numbers its lines: a number alone makes nothing known. */
class NumberedSourcesTest {
    private static final int FULL = 0;
    private static final int DAY = 86_400;
    private static final String ADVICE =
            "; to record the file all the same, give its source another name in its first line (trace.source)";

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(folder);

    @BeforeEach
    void start() {
        jetaudit = new Jetaudit(folder.resolve("store"));
    }

    @Test
    void recorder_that_counts_anew_is_told_of_and_nothing_is_called_known() {
        jetaudit.record(fourCalls(0).writeTo(file("monday.ndjson")));
        Path tuesday = fourCalls(DAY).writeTo(file("tuesday.ndjson"));
        String problem = "seq: of source \"recorder\", something else was recorded under 1, of 2026-03-01T22:00:00Z";
        assertEquals(
                stopped(tuesday + ":2: " + problem, tuesday.toString()), jetaudit.run("record", tuesday.toString()));
        assertEquals(
                stopped("(standard input):2: " + problem, "-"),
                jetaudit.runReading(fourCalls(DAY).text(), "record", "-"));
        assertEquals(4, jetaudit.json("calls").size());

        Path renamed = named("recorder, from Tuesday on", DAY).writeTo(file("renamed.ndjson"));
        assertEquals(
                renamed + ": 4 items recorded, 0 already known\n",
                jetaudit.record(renamed).err());
    }

    @Test
    void recorder_that_counts_anew_is_told_of_in_one_go_too() {
        Path monday = fourCalls(0).writeTo(file("monday.ndjson"));
        Path tuesday = fourCalls(DAY).writeTo(file("tuesday.ndjson"));
        Reply reply = jetaudit.run("record", monday.toString(), tuesday.toString());
        assertEquals(4, reply.exit());
        assertEquals(
                List.of("jetaudit: " + tuesday + ":2: seq: of source \"recorder\", something else was recorded"
                        + " under 1, of 2026-03-01T22:00:00Z" + ADVICE
                        + " (0 calls and facts before it recorded, 0 known)"),
                reply.errors());
        assertEquals(4, jetaudit.json("calls").size());
    }

    @Test
    void line_that_was_changed_under_its_number_stops_its_file() {
        jetaudit.record(fourCalls(0).writeTo(file("trace.ndjson")));
        List<String> lines = new ArrayList<>(fourCalls(0).lines());
        lines.set(3, lines.get(3).replace("JetStopBackup", "JetTerm"));
        Path changed = Trace.write(file("changed.ndjson"), String.join("\n", lines) + "\n");
        Reply reply = jetaudit.run("record", changed.toString());
        assertEquals(
                new Reply(
                        4,
                        "",
                        changed + ": 0 items recorded, 2 already known\n"
                                + "jetaudit: " + changed + ":4: seq: of source \"recorder\", something else was"
                                + " recorded under 3, of 2026-03-01T22:00:02Z" + ADVICE
                                + " (0 calls and facts before it recorded, 2 known)\n"),
                reply);
        assertEquals(reply, jetaudit.run("record", changed.toString()));
    }

    @Test
    void number_that_the_journal_passed_over_stops_the_file() {
        List<String> lines = new ArrayList<>(fourCalls(0).lines());
        String left = lines.remove(3);
        jetaudit.record(Trace.write(file("gap.ndjson"), String.join("\n", lines) + "\n"));
        Path late = Trace.write(file("late.ndjson"), lines.getFirst() + "\n" + left + "\n");
        Reply reply = jetaudit.run("record", late.toString());
        assertEquals(
                List.of("jetaudit: " + late
                        + ":2: seq: of source \"recorder\", nothing was recorded under 3, but under 4" + ADVICE
                        + " (0 calls and facts before it recorded, 0 known)"),
                reply.errors());
        assertEquals(4, reply.exit());
        assertEquals(3, jetaudit.json("calls").size());
    }

    @Test
    void lines_of_one_number_are_all_recorded_and_known_again() {
        Trace trace = repeating(5);
        Path file = trace.writeTo(file("trace.ndjson"));
        assertEquals(
                file + ": 5 items recorded, 0 already known\n",
                jetaudit.record(file).err());
        assertEquals(
                new Reply(0, "", "-: 0 items recorded, 5 already known\n"),
                jetaudit.runReading(trace.text(), "record", "-"));
        Path grown = repeating(7).writeTo(file);
        assertEquals(
                grown + ": 2 items recorded, 5 already known\n",
                jetaudit.record(grown).err());
        assertEquals(
                new Reply(0, "", "-: 1 item recorded, 7 already known\n"),
                jetaudit.runReading(repeating(8).text(), "record", "-"));
        assertEquals(8, jetaudit.json("calls").size());
    }

    @Test
    void files_of_one_source_may_overlap_in_one_go() {
        List<String> lines = repeatingNot(12).lines();
        Path first = part(lines, 1, 9, file("first.ndjson"));
        Path second = part(lines, 5, 13, file("second.ndjson"));
        Reply reply = jetaudit.run("record", first.toString(), second.toString());
        assertEquals(0, reply.exit(), reply.err());
        assertEquals(12, jetaudit.json("calls").size());
    }

    @Test
    void files_of_one_source_may_overlap_within_a_second() {
        Trace trace = new Trace("A").header("{\"source\":\"recorder\"}").numberedFrom(1);
        for (int call = 0; call < 12; call++) {
            trace.later(-1).call("JetStopBackup");
        }
        Path first = part(trace.lines(), 1, 9, file("first.ndjson"));
        Path second = part(trace.lines(), 5, 13, file("second.ndjson"));
        Reply reply = jetaudit.run("record", second.toString(), first.toString());
        assertEquals(0, reply.exit(), reply.err());
        assertEquals(12, jetaudit.json("calls").size());
    }

    @Test
    void refused_line_is_not_known_afterwards() {
        jetaudit.record(new Trace("B").begin(FULL).writeTo(file("other.ndjson")));
        Trace trace = new Trace("A").header("{\"rules\":\"engine-2025\"}").begin(FULL);
        Path file = trace.on("B").later(60).attachInfo(Trace.A).writeTo(file("both.ndjson"));
        assertEquals(3, jetaudit.run("record", file.toString()).exit());
        assertEquals(2, jetaudit.json("calls").size());
        Reply adopted = jetaudit.run("record", "--adopt", file.toString());
        assertEquals(new Reply(0, "", file + ": 1 item recorded, 1 already known\n"), adopted);
        assertEquals(3, jetaudit.json("calls").size());
    }

    private static Reply stopped(String problem, String file) {
        return new Reply(
                4,
                "",
                file + ": 0 items recorded, 0 already known\njetaudit: " + problem + ADVICE
                        + " (0 calls and facts before it recorded, 0 known)\n");
    }

    private static Trace fourCalls(long later) {
        return named("recorder", later);
    }

    private static Trace named(String source, long later) {
        return new Trace("A")
                .header("{\"source\":\"" + source + "\"}")
                .later(later)
                .numberedFrom(1)
                .call("JetInit")
                .begin(FULL)
                .call("JetStopBackup")
                .call("JetTerm");
    }

    /** So many calls, all under the number 5. */
    private static Trace repeating(int calls) {
        Trace trace = new Trace("A").header("{\"source\":\"recorder\"}");
        for (int call = 0; call < calls; call++) {
            trace.numberedFrom(5).call("JetStopBackup");
        }
        return trace;
    }

    private static Trace repeatingNot(int calls) {
        Trace trace = new Trace("A").header("{\"source\":\"recorder\"}").numberedFrom(1);
        for (int call = 0; call < calls; call++) {
            trace.call("JetStopBackup");
        }
        return trace;
    }

    /** The header and some of the lines behind it. */
    private static Path part(List<String> lines, int from, int to, Path file) {
        return Trace.write(file, lines.getFirst() + "\n" + String.join("\n", lines.subList(from, to)) + "\n");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
