package dev.jetaudit.cli.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others read from real logs: Windows itself, and evtxexport. */
class RealLogsTest {

    private static final Pattern EVENT = Pattern.compile("<Event .*?</Event>", Pattern.DOTALL);
    private static final Pattern RENDERING = Pattern.compile("<RenderingInfo.*?</RenderingInfo>", Pattern.DOTALL);
    private static final Set<String> ESE = Set.of("ESENT", "ESE", "ESE BACKUP", "NTDS ISAM");

    @Test
    void writes_every_event_as_the_event_viewer_does_letter_by_letter() throws IOException {
        List<String> ours = new ArrayList<>();
        for (EventRecord record :
                Read.all(RealLogs.bytes("ts-evtx-Application.evtx")).records()) {
            ours.add(record.toXml().replace("\r\n", "\n"));
        }
        String export =
                RENDERING.matcher(RealLogs.text("ts-evtx-Application.xml")).replaceAll("");
        List<String> windows =
                EVENT.matcher(export).results().map(MatchResult::group).toList();

        assertEquals(366, ours.size());
        assertEquals(String.join("\n", windows.reversed()), String.join("\n", ours));
    }

    @Test
    void finds_all_recoverable_records_and_knows_them_for_copies() throws IOException {
        byte[] bytes = RealLogs.bytes("ts-evtx-Application.evtx");
        Read copies = Read.of(EventLog.openWithCopies(new ByteArrayInputStream(bytes), Wanted.everything()));

        assertEquals(61, Read.all(bytes).copies());
        assertEquals(366 + 61, copies.records().size());
        assertEquals(61, copies.ids().stream().filter(id -> id < 0).count());
        assertEquals(List.of(), copies.doubts());
    }

    @ParameterizedTest
    @CsvSource({
        "attack-samples-dc_applog_ntdsutil_dfir_325_326_327.evtx, 4, 0, 0, 0",
        "deepbluecli-many-events-application.evtx, 2216, 0, 81, 0",
        "mitre-ID325-327-IFM-created-ESENT.evtx, 4, 0, 0, 113",
        "nifi-3778_events_not_exported.evtx, 3778, 94, 0, 0",
        "omerbenamram-Application_no_crc32.evtx, 17, 30, 0, 4"
    })
    void reads_every_log_to_its_end(String file, int regular, int recovered, int copies, int unreadable)
            throws IOException {
        Read read = Read.all(RealLogs.bytes(file));

        assertEquals(regular, read.ids().stream().filter(id -> id >= 0).count());
        assertEquals(recovered, read.ids().stream().filter(id -> id < 0).count());
        assertEquals(copies, read.copies());
        assertEquals(unreadable, read.doubts().size());
        assertTrue(read.doubts().stream().allMatch(Doubt.Kind.UNREADABLE_TEMPLATE::equals));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attack-samples-dc_applog_ntdsutil_dfir_325_326_327",
                "deepbluecli-many-events-application",
                "mitre-ID325-327-IFM-created-ESENT",
                "omerbenamram-Application_no_crc32"
            })
    void gives_the_same_events_as_evtxexport(String log) throws IOException {
        Read read = Read.of(EventLog.open(new ByteArrayInputStream(RealLogs.bytes(log + ".evtx")), Wanted.of(ESE)));
        List<String> ours = new ArrayList<>();
        for (EventRecord record : read.records()) {
            if (!record.recovered()) {
                ours.add(bare(record.toXml()));
            }
        }
        String theirs = bare(RealLogs.text(log + ".esent.xml"));

        assertEquals(EVENT.matcher(theirs).results().map(MatchResult::group).toList(), ours);
    }

    /** Takes away what the two write differently: quotes, white space, digits of a second, width of a number, empty elements. */
    private static String bare(String xml) {
        return xml.replace('"', '\'')
                .replace("\r", "")
                .replaceAll(">\\s+<", "><")
                .replaceAll("(\\.\\d{7})00Z", "$1Z")
                .replaceAll("0x0+(?=[0-9a-f])", "0x")
                .replaceAll("<(\\w+)></\\1>", "<$1/>");
    }
}
