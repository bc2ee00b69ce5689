package dev.jetaudit.cli.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.evidence.OnBadLine;
import dev.jetaudit.cli.evidence.Reading;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a trace can be wrong is told in one line with file, line, field and reason. */
class BadTraceTest {

    private static final String FRAME = "\"v\":1,\"at\":\"2026-03-01T22:00:00Z\",\"instance\":\"EX01/SG1\"";

    static Stream<Path> fixtures() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(BadTraceTest.class.getResource("/trace"));
        try (Stream<Path> all = Files.list(Path.of(folder.toURI()))) {
            return all.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void keeps_the_lines_before_and_says_what_is_wrong(Path fixture) throws IOException {
        EvidenceOpener opener = Reading.opener(new byte[0]);
        Path trace = fixture.resolve("trace.ndjson");
        Reading reading = Reading.of(opener, trace.toString(), OnBadLine.STOP);
        String message = Files.readString(fixture.resolve("message.txt")).strip();
        assertEquals(List.of(fixture + "/" + message), reading.messages());
        int badLine = Integer.parseInt(message.split(":", -1)[1]);
        assertEquals(badLine - 1, reading.items().size());
    }

    @Test
    void names_no_part_of_the_parser_where_it_is_nested_too_deeply() throws IOException {
        Reading reading = Reading.of("{" + FRAME + ",\"x\":" + "[".repeat(2000) + "]".repeat(2000) + "}");
        assertEquals(
                List.of("(standard input):1: not valid JSON: Document nesting depth (1001) exceeds the"
                        + " maximum allowed (1000)"),
                reading.messages());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        []    | expected an object, found a list
        7     | expected an object, found 7
        null  | expected an object, found null
        {},{} | not valid JSON at byte 3: Unexpected character (',' (code 44)): expected a value
        """)
    void names_a_line_that_is_no_object(String line, String message) throws IOException {
        Reading reading = Reading.of("{\"v\":1,\"trace\":{}}\n" + line);
        assertEquals(List.of("(standard input):2: " + message), reading.messages());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                             | v: missing
        {"v":"1"}                                      | v: expected a whole number from -9223372036854775808 to 9223372036854775807, found "1"
        {"v":1}                                        | says neither api nor fact
        {"v":1,"api":"JetStopBackup"}                  | at: missing
        {"v":1,"api":"JetStopBackup","at":"2026-03-01T22:00:00Z"} | instance: missing
        {"v":1,"v":1}                                  | not valid JSON at byte 11: Duplicate field 'v'
        {@,"api":7}                                    | api: expected a text, found 7
        {@,"api":null}                                 | api: expected a text, found null
        {@,"api":"JetStopBackup","api2":1}             | api2: unknown field; what is not of the format goes under x
        {@,"api":"JetStopBackup","err":2147483648}     | err: expected a whole number from -2147483648 to 2147483647, found 2147483648
        {@,"api":"JetStopBackup","err":0.5}            | err: expected a whole number from -2147483648 to 2147483647, found 0.5
        {@,"api":"JetStopBackup","err":99999999999999999999} | err: expected a whole number from -2147483648 to 2147483647, found 99999999999999999999
        {@,"api":"JetStopBackup","in":[]}              | in: expected an object, found a list
        {@,"api":"JetStopBackup","in":{"grbit":-1}}    | in.grbit: expected a whole number from 0 to 4294967295, found -1
        {@,"api":"JetStopBackup","in":{"size":1}}      | in.size: unknown field; what is not of the format goes under x
        {@,"api":"JetStopBackup","in":{"file":{}}}     | in.file: expected a text, found an object
        {@,"api":"JetStopBackup","out":{"files":"a"}}  | out.files: expected a list of paths, found "a"
        {@,"api":"JetStopBackup","out":{"files":["a",1]}} | out.files[1]: expected a path, found 1
        {@,"api":"JetStopBackup","out":{"complete":1}} | out.complete: expected true or false, found 1
        {@,"api":"JetStopBackup","out":{"genLow":7,"genHigh":5}} | out.genHigh: lies below genLow, which is 7
        {@,"api":"JetStopBackup","client":{"pid":"a"}} | client.pid: expected a whole number from 0 to 4294967295, found "a"
        {@,"api":"JetStopBackup","client":{"name":1}}  | client.name: unknown field; what is not of the format goes under x
        {@,"api":"JetStopBackup","seq":-1}             | seq: expected a whole number from 0 to 9223372036854775807, found -1
        {@,"api":"JetStopBackup","fact":"logging"}     | fact: does not belong on a line with api
        {@,"fact":"logging"}                           | value: missing
        {@,"fact":"logging","value":{"on":true},"err":0} | err: does not belong on a line with fact
        {@,"fact":"logging","value":{}}                | value.on: missing
        {@,"fact":"logging","value":{"off":true}}      | value.off: unknown field; what is not of the format goes under x
        {@,"fact":"logging","value":{"on":true,"off":1}} | value.off: unknown field; what is not of the format goes under x
        {@,"fact":"logging","value":true}              | value: expected an object, found true
        {@,"fact":"logs-on-disk","value":{"low":9,"high":8}} | value.high: lies below low, which is 9
        {@,"fact":"logs-on-disk","value":{"low":9}}    | value.high: missing
        {@,"fact":"page-size","value":{"bytes":0}}     | value.bytes: expected a whole number from 1 to 65536, found 0
        {@,"fact":"database-header","value":{"database":"a","fullPrev":{"genLow":1,"genHigh":2,"type":"Full"}}} | value.fullPrev.type: expected Normal or OSSnapshot, found "Full"
        {@,"fact":"database-header","value":{"database":"a","fullPrev":null}} | value.fullPrev: expected an object, found null
        {@,"fact":"weather","value":{}}                | fact: expected one of logs-on-disk, checkpoint, circular-logging, run-mode, instance-unavailable, terminating, logging, page-size, restore, database-header, found "weather"
        {"v":1,"at":"yesterday","instance":"a","api":"JetStopBackup"} | at: expected an instant such as 2026-03-01T22:00:00.120Z, found "yesterday"
        {"v":1,"at":"2026-02-29T22:00:00Z","instance":"a","api":"JetStopBackup"} | at: expected an instant such as 2026-03-01T22:00:00.120Z, found "2026-02-29T22:00:00Z"
        {"v":1,"at":"2026-02-28T22:00:00","instance":"a","api":"JetStopBackup"} | at: the time "2026-02-28T22:00:00" has no offset (such as Z), and no zone stands in the header
        {"v":1,"at":"2026-02-28T22:00:00Z","instance":"","api":"JetStopBackup"} | instance: an instance name has 1 to 200 characters, this one 0
        {"v":1,"at":"2026-02-28T22:00:00Z","instance":"a\\tb","api":"JetStopBackup"} | instance: an instance name has no control characters
        {"v":1,"trace":{"rules":"engine-1999"}}        | trace.rules: unknown rules "engine-1999"
        {"v":1,"trace":{"zone":"Mars/Olympus"}}        | trace.zone: unknown time zone "Mars/Olympus"
        {"v":1,"trace":{"since":1}}                    | trace.since: unknown field; what is not of the format goes under x
        {"v":1,"trace":{},"seq":1}                     | seq: does not belong on a line with trace
        {@,"api":"JetOpenFile","in":{"file":"a\\ud800.edb"}} | in.file: expected Unicode text, found half of a character (U+D800) in "a .edb"
        {@,"api":"JetOpenFile","out":{"files":["a","\\udc00\\ud800"]}} | out.files[1]: expected Unicode text, found half of a character (U+DC00) in "  "
        {@,"api":"JetStopBackup","client":{"user":"\\ud83d"}} | client.user: expected Unicode text, found half of a character (U+D83D) in " "
        {@,"fact":"database-header","value":{"database":"\\ud800"}} | value.database: expected Unicode text, found half of a character (U+D800) in " "
        {@,"fact":"instance-unavailable","value":{"cause":"\\ud800"}} | value.cause: expected Unicode text, found half of a character (U+D800) in " "
        {"v":1,"at":"2026-02-28T22:00:00Z","instance":"a\\ud800","api":"JetStopBackup"} | instance: expected Unicode text, found half of a character (U+D800) in "a "
        {"v":1,"trace":{"source":"\\ud800"}}           | trace.source: expected Unicode text, found half of a character (U+D800) in " "
        {@,"api":"JetStopBackup"} {}                   | more text behind the JSON object
        {@,"api":"JetStopBackup"                       | the file is cut off in the middle of this line
        """)
    void names_the_field_and_the_reason(String line, String message) throws IOException {
        Reading reading = Reading.of("\n" + line.replace("@", FRAME));
        assertEquals(List.of("(standard input):2: " + message), reading.messages());
        assertEquals(List.of(), reading.items());
    }
}
