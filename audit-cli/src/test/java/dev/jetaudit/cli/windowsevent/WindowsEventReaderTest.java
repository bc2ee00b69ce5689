package dev.jetaudit.cli.windowsevent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.evidence.EvidenceSummary.EventCount;
import dev.jetaudit.cli.evidence.Reading;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events are read, whom they are about, and what is said of one that cannot be read. */
class WindowsEventReaderTest {

    private static final EventLog OLD = EventLog.OLD;

    @ParameterizedTest
    @ValueSource(ints = {212, 216, 240, 243, 244, 245, 252, 256, 300, 325, 2001, 2005, 2006})
    void only_counts_other_events_of_the_engine(int id) throws IOException {
        Reading reading = Reading.of(OLD.event(1, id) + OLD.event(2, id));
        assertEquals(List.of(), reading.items());
        assertEquals(List.of(new EventCount("ESENT", id, 2)), reading.summary().notInterpreted());
        assertEquals(EventLog.START.plusSeconds(2), reading.summary().lastAt());
    }

    @Test
    void only_counts_shadow_copies_surrogates_and_truncations_of_a_recovery() throws IOException {
        String events = OLD.event(1, 225, 16)
                + EventLog.in(143).event(2, 206, "E:\\a.edb")
                + EventLog.in(111).event(3, 213)
                + EventLog.in(98).event(4, 225);
        Reading reading = Reading.of(events);
        assertEquals(List.of(), reading.items());
        assertEquals(
                List.of(
                        new EventCount("ESE", 206, 1),
                        new EventCount("ESE", 213, 1),
                        new EventCount("ESE", 225, 1),
                        new EventCount("ESENT", 225, 1)),
                reading.summary().notInterpreted());
        assertEquals(4, reading.summary().entries());
    }

    @ParameterizedTest
    @ValueSource(ints = {104, 1102})
    void a_cleared_log_is_found_by_its_line(int id) throws IOException {
        EventLog service = new EventLog("Microsoft-Windows-Eventlog", "280", "SG1: ");
        Reading reading = Reading.of(OLD.event(1, 210) + service.event(2, id));
        assertEquals(
                List.of(EvidenceFinding.atLine(
                        2, "LOG-CLEARED", Severity.WARNING, "event " + id + ": a log was cleared")),
                reading.findings());
        assertEquals(List.of(), Reading.of(service.event(2, 105)).findings());
    }

    @Test
    void leaves_other_providers_alone() throws IOException {
        for (String provider : List.of("ESE BACKUP", "MSExchangeIS", "Microsoft-Windows-ESE/IOEfficiency")) {
            Reading reading = Reading.of(new EventLog(provider, "280", "SG1: ").event(1, 213));
            assertEquals(List.of(), reading.items());
            assertEquals(List.of(), reading.summary().notInterpreted());
            assertEquals(1, reading.summary().entries());
        }
        assertEquals(
                1,
                Reading.of(new EventLog("NTDS ISAM", "280", "SG1: ").event(1, 213))
                        .items()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "'SG1: ',       280,                     EX01/store/SG1",
        "SG1:,          '600,G,0',               EX01/store/SG1",
        "'',            '600,D,0,10.0.20348.0',  EX01/store",
        "'A: B (x): ',  280,                     EX01/store/A: B (x)",
        "'a\tb: ',      280,                     EX01/store/ab",
    })
    void names_the_instance_by_computer_process_and_name(String name, String who, String expected) throws IOException {
        Reading reading = Reading.of(new EventLog("ESE", who, name).event(1, 210));
        assertEquals(expected, reading.items().getFirst().instance().value());
    }

    @Test
    void takes_an_empty_name_that_the_exporter_left_out() throws IOException {
        String event = new EventLog("ESENT", "280", "left out").event(1, 220, "E:\\a.edb", "2 Mb");
        Reading reading = Reading.of(event.replace("<Data>left out</Data>", ""));
        assertEquals(List.of("EX01/store JetOpenFileInstance"), reading.callNames());
        assertEquals(
                new WindowsPath("E:\\a.edb"), reading.calls().getFirst().in().file());
    }

    @Test
    void cuts_a_long_instance_name() throws IOException {
        Reading reading = Reading.of(new EventLog("ESE", "280", "x".repeat(500) + ": ").event(1, 210));
        assertEquals(200, reading.items().getFirst().instance().value().length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        214 |              | EventData: event 214 lacks its string 4
        214 | soon         | EventData: event 214: expected an error code as string 4, found "soon"
        214 | -99999999999 | EventData: event 214: expected an error code as string 4, found "-99999999999"
        220 |              | EventData: event 220 lacks its string 4
        222 | a.edb,x,9    | EventData: event 222: expected a number as string 5, found "x"
        222 | a.edb,1,-9   | EventData: event 222: expected a number as string 6, found "-9"
        223 | a.log        | EventData: event 223 lacks its string 5
        227 | few          | EventData: event 227: expected a number as string 4, found "few"
        459 |              | EventData: event 459 lacks its string 4
        """)
    void says_which_argument_is_wrong(int id, @Nullable String arguments, String message) throws IOException {
        String[] strings = arguments == null ? new String[0] : arguments.split(",", -1);
        Reading reading = Reading.of("\n" + OLD.event(1, id, strings) + OLD.event(2, 225));
        assertEquals(List.of("(standard input):2: " + message), reading.messages());
        assertEquals(1, reading.items().size());
    }
}
