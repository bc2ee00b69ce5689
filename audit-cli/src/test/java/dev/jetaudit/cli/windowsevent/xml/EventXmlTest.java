package dev.jetaudit.cli.windowsevent.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.cli.evidence.Reading;
import dev.jetaudit.cli.windowsevent.EventLog;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventXmlTest {

    private static final String BACKUP = String.join("", EventLog.fullBackup());
    private static final List<String> CALLS = List.of(
            "EX01/store/SG1 JetBeginExternalBackupInstance",
            "EX01/store/SG1 JetOpenFileInstance",
            "EX01/store/SG1 JetCloseFileInstance",
            "EX01/store/SG1 JetGetLogInfoInstance",
            "EX01/store/SG1 JetTruncateLogInstance",
            "EX01/store/SG1 JetEndExternalBackupInstance2");

    static Stream<String> exports() {
        String declaration = "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>";
        return Stream.of(
                BACKUP,
                BACKUP.replace("\r\n", ""),
                "\uFEFF" + declaration + "\r\n<Events>" + BACKUP + "</Events>",
                declaration + "<Events>" + BACKUP + "</Events>\n\uFEFF" + declaration + "<Events>\n</Events>",
                BACKUP.replace(" xmlns='http://schemas.microsoft.com/win/2004/08/events/event'", ""),
                BACKUP.replace("<Event ", "<!-- record 1 id=2 <Event> -- -> --->\n<Event "),
                BACKUP.replace("<System>", "\n\t<System >\n\t\t").replace("</Event>", "</Event  >"),
                BACKUP.replace("<EventData>", "<EventData><!-- </Event> --><Binary>00FF</Binary>"),
                BACKUP.replace("<Data>store</Data>", "<Data Name='param1'><![CDATA[store]]></Data>"),
                BACKUP.replace(
                        "</Event>",
                        "<RenderingInfo"
                                + " Culture='en-US'><Message>&lt;/Event&gt;&#13;</Message></RenderingInfo></Event>"),
                BACKUP.replaceAll("<Data>(.*?)</Data>", "&lt;string&gt;$1&lt;/string&gt;\n")
                        .replace("<EventData>", "<EventData><Data>")
                        .replace("</EventData>", "</Data></EventData>"),
                BACKUP.replaceAll("<Data>(.*?)</Data>", "<string>$1</string>")
                        .replace("<EventData>", "<EventData><Data>")
                        .replace("</EventData>", "</Data></EventData>"),
                "<Root a='>' b=\"</Root>\">" + BACKUP + "</Root>");
    }

    @ParameterizedTest
    @MethodSource("exports")
    void reads_the_same_backup_from_every_export(String export) throws IOException {
        Reading reading = Reading.of(export);
        assertEquals(List.of(), reading.messages());
        assertEquals(CALLS, reading.callNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void reads_every_encoding_that_windows_tools_write(String charset) throws IOException {
        String export = BACKUP.replace("E:\\a.edb", "E:\\Säge\\🗄.edb");
        for (String mark : List.of("", "\uFEFF")) {
            Reading reading = Reading.of((mark + export).getBytes(Charset.forName(charset)));
            assertEquals(List.of(), reading.messages());
            assertEquals(
                    "E:\\Säge\\🗄.edb",
                    String.valueOf(reading.calls().get(1).in().file()));
        }
    }

    @Test
    void reads_tags_wherever_the_buffer_ends() throws IOException {
        String event = EventLog.OLD.event(1, 210);
        for (int before = 0; before < event.length() + 20; before++) {
            String padding = "<!--" + "x".repeat((1 << 16) - before - 7) + "-->";
            Reading reading = Reading.of(padding + event + EventLog.OLD.event(2, 213));
            assertEquals(List.of(), reading.messages(), "buffer ends behind " + before);
            assertEquals(List.of(CALLS.get(0), CALLS.get(5)), reading.callNames());
        }
    }

    @Test
    void names_the_line_of_each_event() throws IOException {
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L),
                Reading.of(BACKUP).items().stream()
                        .map(item -> item.evidence().origin().line())
                        .toList());
        assertEquals(6, Reading.of(BACKUP).summary().lines());
    }

    @Test
    void takes_an_export_without_events_for_what_it_is() throws IOException {
        Reading reading = Reading.of("<?xml version='1.0'?><Events></Events>");
        assertEquals(List.of(), reading.messages());
        assertEquals(0, reading.summary().entries());
    }

    @Test
    void reads_on_behind_a_broken_event() throws IOException {
        List<String> events = EventLog.fullBackup();
        for (Broken broken : List.of(
                new Broken(
                        "<Event><System></Event>\n",
                        "2: not valid XML: The element type \"System\" must be terminated by the"
                                + " matching end-tag \"</System>\"."),
                new Broken("<Event><System><Provider Name='ESE'/>\n", "2: this <Event> has no </Event>"),
                new Broken("<Event><System><Provider/></System></Event>\n", "2: Provider: missing"),
                new Broken("<Event><System><Provider Name='ESE'/></System></Event>\n", "2: EventID: missing"),
                new Broken(
                        "<Event><System><Provider Name='ESE'/><EventID>two</EventID></System></Event>\n",
                        "2: EventID: expected a number, found \"two\""),
                new Broken("&evil;\n", "2: expected <Event>, found \"&evil; \""),
                new Broken(
                        "<!DOCTYPE Event [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n",
                        "2: document type declarations and entities are not read"),
                new Broken(
                        events.get(1).replace("E:\\a.edb", "&e;"),
                        "2: not valid XML: The entity \"e\" was referenced, but not declared."),
                new Broken(
                        events.get(1).replace("22:00:02Z", "noon"),
                        "2: TimeCreated: expected a time such as 2013-10-23T16:22:59.000Z, found \"2026-03-01Tnoon\""),
                new Broken(events.get(1).replace(">EX01<", "><"), "2: Computer: missing"),
                new Broken(
                        events.get(1).replace("<Data>280</Data>", "<Data>many</Data>"),
                        "2: EventData: expected a process id as string 2, found \"many\""),
                new Broken(
                        events.get(1).replaceAll("<Data>.*</Data>", ""),
                        "2: EventData: event 220 has neither positional strings nor a message"))) {
            Reading reading = Reading.of(events.get(0) + broken.event() + events.get(5));
            assertEquals(List.of("(standard input):" + broken.message()), reading.messages());
            assertEquals(List.of(CALLS.get(0), CALLS.get(5)), reading.callNames(), broken.message());
        }
    }

    @Test
    void says_when_the_file_is_cut_off() throws IOException {
        List<String> events = EventLog.fullBackup();
        for (String cut : List.of("<Event", "<Event a='", "<Event><System>", "<Event><!-- ", "<Event><![CDATA[")) {
            Reading reading = Reading.of(events.getFirst() + "<Events>" + cut);
            assertEquals(1, reading.items().size());
            assertEquals(1, reading.messages().size(), cut);
            assertTrue(reading.messages().getFirst().startsWith("(standard input):2: the file is cut off"), cut);
        }
    }

    @Test
    void names_bytes_that_are_no_utf8_in_their_event() throws IOException {
        List<String> events = EventLog.fullBackup();
        String export = events.get(0) + events.get(1).replace("a.edb", "Säge.edb") + events.get(5);
        Reading reading = Reading.of(export.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(CALLS.get(0), CALLS.get(5)), reading.callNames());
        assertEquals(
                List.of("(standard input):2: not valid UTF-8; save the file as UTF-8 or UTF-16"), reading.messages());
    }

    @Test
    void refuses_xml_without_an_element() throws IOException {
        assertEquals(
                List.of("(standard input):1: holds no XML element"),
                Reading.of("<?xml version='1.0'?><!-- nothing -->").messages());
    }

    private record Broken(String event, String message) {}
}
