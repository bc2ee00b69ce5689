package dev.jetaudit.cli.windowsevent.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.cli.evidence.EventIdentity;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    private static final Instant AT = Instant.parse("2013-10-23T16:22:59Z");
    private static final String MESSAGE = "WinMail (280) WindowsMail0: The backup has stopped with error -1022. ";

    /** The same event 214 as different exporters write it. */
    static Stream<String> exports() {
        return Stream.of(
                        // Get-WinEvent | ConvertTo-Json -Compress
                        "{'Id':214,'Version':null,'Task':3,'RecordId':94,'ProviderName':'ESENT','LogName':'Application',"
                            + "'ProcessId':null,'MachineName':'IE8Win7','TimeCreated':'\\/Date(1382545379000)\\/','Message':'in"
                            + " another"
                            + " language','Properties':[{'Value':'WinMail'},{'Value':'280'},{'Value':'WindowsMail0:"
                            + " '},{'Value':'-1022'}]}",
                        // the same with a -Depth too small for the strings
                        "{'Id':214,'Task':3,'RecordId':94,'ProviderName':'ESENT','LogName':'Application',"
                            + "'MachineName':'IE8Win7','TimeCreated':{'value':'/Date(1382545379000)/','DateTime':'Mittwoch'},"
                            + "'Properties':['System.Diagnostics.Eventing.Reader.EventProperty'],'Message':'"
                                + MESSAGE + "'}",
                        // Get-EventLog
                        "{'EventID':214,'MachineName':'IE8Win7','Index':94,'Category':'(3)','CategoryNumber':3,'Source':'ESENT','Log':'Application','ReplacementStrings':['WinMail','280','WindowsMail0:"
                            + " ','-1022'],"
                            + "'InstanceId':214,'TimeGenerated':'2013-10-23T18:22:59+02:00','Message':'" + MESSAGE
                                + "'}",
                        // OTRF's data sets, by NXLog
                        "{'SourceName':'ESENT','Level':'2','Channel':'Application','Hostname':'IE8Win7','EventID':214,"
                                + "'RecordNumber':94,'TimeCreated':'2013-10-23T16:22:59.000Z',"
                                + "'@timestamp':'2013-10-23T16:22:59.000Z','Message':'" + MESSAGE + "','Task':'3'}",
                        // Winlogbeat, which leaves empty strings out
                        "{'@timestamp':'2013-10-23T16:22:59.000Z','message':'" + MESSAGE + "','event':{'code':'214',"
                                                                                         + "'provider':'ESENT'},'winlog':{'event_id':'214','provider_name':'ESENT','channel':'Application',"
                                                                                         + "'computer_name':'IE8Win7','record_id':94,'task':'Logging/Recovery','event_data':{'param4':'-1022','param1':'WinMail','param2':'280','param3':'WindowsMail0:"
                                                                                         + " '}}}",
                        // converters that keep the structure of the XML
                        "{'Event':{'#attributes':{'xmlns':'x'},'System':{'Provider':{'#attributes':{'Name':'ESENT'}},"
                                + "'EventID':{'#attributes':{'Qualifiers':0},'#text':214},'Task':3,'TimeCreated':"
                                + "{'#attributes':{'SystemTime':'2013-10-23T16:22:59.000000Z'}},'EventRecordID':94,"
                                + "'Channel':'Application','Computer':'IE8Win7'},'EventData':{'Data':{'#text':"
                                + "['WinMail','280','WindowsMail0: ','-1022']}}}}")
                .map(json -> json.replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void reads_the_same_event_from_every_exporter(String export) throws IOException {
        for (String text : List.of(
                export,
                export + "\r\n",
                "[" + export + "]",
                "[\n" + export.replace(",", ",\n") + "\n]",
                "\uFEFF" + export,
                export.replace("{\"", "{\n\""))) {
            Reading reading = Reading.of(text);
            assertEquals(List.of(), reading.messages());
            assertEquals(1, reading.items().size(), text);
            EvidenceItem item = reading.items().getFirst();
            assertEquals("IE8Win7/WinMail/WindowsMail0", item.instance().value());
            assertEquals(new EventIdentity("IE8Win7", "Application", 94L, AT.getEpochSecond(), false), item.identity());
            assertEquals(AT, ((Evidence.CallMade) item.evidence()).call().at());
            assertEquals(
                    ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2,
                    reading.calls().getFirst().function());
            assertEquals(
                    "-1022", String.valueOf(reading.calls().getFirst().out().verdict()));
        }
    }

    @Test
    void reads_utf16_as_powershell_writes_it() throws IOException {
        String export = exports().findFirst().orElseThrow();
        Reading reading = Reading.of(("\uFEFF" + export + "\r\n" + export).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(1, reading.items().size());
        assertEquals(2, reading.summary().entries());
    }

    @Test
    void reads_events_behind_one_another() throws IOException {
        String one = exports().findFirst().orElseThrow();
        String other = one.replace("\"RecordId\":94", "\"RecordId\":95");
        for (String text :
                List.of(one + "\n\n" + other, "[" + one + ",\n" + other + "]", "{\n" + one.substring(1) + other)) {
            Reading reading = Reading.of(text);
            assertEquals(List.of(), reading.messages());
            assertEquals(
                    List.of(94L, 95L),
                    reading.items().stream()
                            .map(item -> item.evidence().origin().seq())
                            .toList());
        }
    }

    @Test
    void fills_in_the_empty_strings_that_an_exporter_leaves_out() throws IOException {
        String export = exports().skip(4).findFirst().orElseThrow().replace(",\"param3\":\"WindowsMail0: \"", "");
        Reading reading = Reading.of(export);
        assertEquals("IE8Win7/WinMail", reading.items().getFirst().instance().value());
    }

    @Test
    void takes_the_low_half_of_a_raw_event_id() throws IOException {
        String export = exports().skip(2).findFirst().orElseThrow();
        String raw = export.replace("\"EventID\":214,", "").replace("\"InstanceId\":214", "\"InstanceId\":3221225686");
        assertEquals(1, Reading.of(raw).items().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"EventID":214                          | not valid JSON: it ends in the middle of an event
        {"EventID":214,"EventID":215}           | not valid JSON: Duplicate field 'EventID'
        {"EventID":214}                         | ProviderName: missing
        {"ProviderName":"ESE"}                  | EventID: missing
        {"ProviderName":"ESE","EventID":"two"}  | EventID: expected a number, found "two"
        {"ProviderName":"ESE","EventID":214,"RecordId":"x"} | RecordId: expected a number, found "x"
        {"ProviderName":"ESE","EventID":214}    | EventData: event 214 has neither positional strings nor a message
        {"ProviderName":"ESE","EventID":214,"Message":"x"} | Message: event 214 is not worded as the engine words it in English, and there are no positional strings: it begins "x"
        {"ProviderName":"ESE","EventID":214,"Message":"a (1) The backup has stopped with error -5."} | Computer: missing
        {"ProviderName":"ESE","EventID":214,"Computer":"A","Message":"a (1) The backup has stopped with error -5."} | TimeCreated: missing
        {"ProviderName":"ESE","EventID":214,"Computer":"A","TimeCreated":"23.10.13","Message":"a (1) The backup has stopped with error -5."} | TimeCreated: expected a time such as 2013-10-23T16:22:59.000Z, found "23.10.13"
        {"ProviderName":"ESE","EventID":214,"Computer":"A\\ud800","Message":"a (1) The backup has stopped with error -5."} | Computer: expected Unicode text, found half of a character (U+D800) in "A "
        {"ProviderName":"ESE","EventID":214,"Computer":"A","Message":"a (1) The backup has stopped with error -5.\\udc00"} | Message: expected Unicode text, found half of a character (U+DC00) in "a (1) The backup has stopped with error …"
        {"ProviderName":"ESE","EventID":214,"Computer":"A","TimeCreated":"/Date(999999999999999)/","Message":"a (1) The backup has stopped with error -5."} | TimeCreated: expected a time such as 2013-10-23T16:22:59.000Z, found "/Date(999999999999999)/"
        [1]                                     | expected an event as a JSON object, found a list
        7                                       | expected an event as a JSON object, found "7"
        {"ProviderName":"x","EventID":1} {}     | more text behind the JSON object
        """)
    void says_what_is_wrong_with_a_line_and_reads_on(String line, String message) throws IOException {
        String good = exports().findFirst().orElseThrow();
        Reading reading = Reading.of(good + "\n" + line + "\n" + good.replace(":94,", ":95,"));
        assertEquals(List.of("(standard input):2: " + message), reading.messages());
        assertEquals(2, reading.items().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [@,~@ @]               | 2 | not valid JSON: Unexpected character ('{' (code 123)): was expecting comma to separate Array entries
        [@,~                   | 2 | not valid JSON: Unexpected end-of-input within/between Array entries
        [@,~7,~@]              | 2 | expected an event as a JSON object, found "7"
        [@,{~"EventID":1},~@]  | 1 | ProviderName: missing
        """)
    void says_what_is_wrong_with_a_list(String text, long line, String message) throws IOException {
        String good = exports().findFirst().orElseThrow();
        Reading reading = Reading.of(text.replace("~", "\n").replace("@", good));
        assertEquals(List.of("(standard input):" + line + ": " + message), reading.messages());
        assertEquals(1, reading.items().size());
    }
}
