package dev.jetaudit.cli.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.cli.evtx.EventRecord.Datum;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Logs with nothing wrong, and what is told of records that are not needed. */
class EventLogTest {

    @Test
    void gives_records_in_order_with_place_time_and_contents() {
        Read read = Read.all(new SmallLog()
                .event(7, "ESENT", 210, "WinMail", "280", "WindowsMail0: ")
                .event(8, "ESENT", 213, "WinMail", "280", "WindowsMail0: ")
                .bytes());

        assertEquals(List.of(), read.doubts());
        assertEquals(List.of(7L, 8L), read.ids());
        EventRecord first = read.records().getFirst();
        assertEquals(SmallLog.FILE_HEADER + SmallLog.RECORDS, first.fileOffset());
        assertEquals("2022-06-18T04:26:40.000000700Z", first.writtenAt().toString());
        assertEquals(
                "<Event><System><Provider"
                    + " Name='ESENT'/><EventID>210</EventID><EventRecordID>7</EventRecordID></System><EventData><Data>WinMail</Data><Data>280</Data><Data>WindowsMail0:"
                    + " </Data></EventData></Event>",
                first.toXml());
        assertEquals(
                List.of(new Datum(null, "WinMail"), new Datum(null, "280"), new Datum(null, "WindowsMail0: ")),
                first.data());
    }

    @Test
    void says_nothing_about_what_an_event_does_not_say() {
        SystemFields system = Read.all(new SmallLog().event(7, "ESENT", 210).bytes())
                .records()
                .getFirst()
                .system();

        assertEquals("ESENT", system.provider());
        assertEquals(210, system.eventId());
        assertEquals(7, system.eventRecordId());
        assertNull(system.qualifiers());
        assertNull(system.timeCreated());
        assertNull(system.computer());
        assertNull(system.userSid());
    }

    @Test
    void counts_unwanted_records_without_giving_them() {
        byte[] bytes = new SmallLog()
                .event(1, "MsiInstaller", 11707, "Product: x")
                .event(2, "ESENT", 210, "a")
                .event(3, "MsiInstaller", 1033, "y")
                .bytes();

        Read read = Read.of(EventLog.open(new ByteArrayInputStream(bytes), Wanted.of(Set.of("ESENT"))));

        assertEquals(List.of(2L), read.ids());
        assertEquals(3, read.seen());
    }

    @Test
    void does_not_give_again_what_windows_left_behind_in_the_next_chunk() {
        SmallLog log = new SmallLog()
                .event(1, "ESENT", 210, "a")
                .event(2, "ESENT", 220, "b")
                .event(3, "ESENT", 221, "c");
        byte[] bytes = log.nextChunk().event(4, "ESENT", 223, "d").bytes();

        Read read = Read.all(bytes);
        assertEquals(List.of(1L, 2L, 3L, 4L), read.ids());
        assertEquals(2, read.copies());
        assertEquals(List.of(), read.doubts());
        Read withCopies = Read.of(EventLog.openWithCopies(new ByteArrayInputStream(bytes), Wanted.everything()));
        assertEquals(List.of(1L, 2L, 3L, 4L, -2L, -3L), withCopies.ids());
        assertEquals(
                read.records().get(2).event(), withCopies.records().getLast().event());
        assertEquals(List.of(), withCopies.doubts());
    }

    @Test
    void tells_who_cleared_the_log_even_if_nothing_is_wanted() {
        byte[] bytes = new SmallLog()
                .event(1, "Microsoft-Windows-Eventlog", 104, "x")
                .event(2, "Microsoft-Windows-Eventlog", 105, "x")
                .bytes();

        Read read = Read.of(EventLog.open(new ByteArrayInputStream(bytes), (_, _) -> false));

        assertEquals(
                List.of(new Doubt(
                        SmallLog.FILE_HEADER + SmallLog.RECORDS,
                        Doubt.Kind.LOG_CLEARED,
                        "The log Security was cleared.",
                        1L)),
                read.items());
    }

    @Test
    void takes_a_log_that_went_round_as_it_is() {
        SmallLog log = new SmallLog().event(5, "ESENT", 210, "newest").nextChunk();

        assertEquals(
                List.of(),
                Read.all(log.event(3, "ESENT", 220, "old")
                                .event(4, "ESENT", 221, "older")
                                .bytes())
                        .doubts());
    }

    @Test
    void an_empty_file_is_doubtful_and_an_empty_log_is_not() {
        assertEquals(List.of(Doubt.Kind.FILE_HEADER), Read.all(new byte[0]).doubts());
        assertTrue(Read.all(new SmallLog().bytes()).items().isEmpty());
    }
}
