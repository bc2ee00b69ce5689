package dev.jetaudit.cli.windowsevent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.evidence.OnBadLine;
import dev.jetaudit.cli.evidence.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventOrderTest {

    @Test
    void gives_the_same_items_in_whatever_order_the_export_is() throws IOException {
        List<String> events = new ArrayList<>(EventLog.fullBackup());
        List<String> expected = reduced(Reading.of(String.join("", events)));
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(events, random);
            assertEquals(expected, reduced(Reading.of(String.join("", events))), "seed " + seed);
        }
    }

    @Test
    void keeps_the_order_of_the_file_where_an_event_has_no_record_id() throws IOException {
        List<String> events = EventLog.fullBackup();
        String withoutIds = String.join("", events.reversed()).replaceAll("<EventRecordID>\\d+</EventRecordID>", "");
        assertEquals(
                List.of(6L, 5L, 4L, 3L, 2L, 1L),
                Reading.of(withoutIds).items().stream()
                        .map(item -> item.evidence().at().getEpochSecond() - EventLog.START.getEpochSecond())
                        .toList());
    }

    @Test
    void takes_an_event_that_stands_twice_once() throws IOException {
        String log = String.join("", EventLog.fullBackup());
        assertEquals(6, Reading.of(log + log).items().size());
        String later = EventLog.OLD.event(1, 210).replace("22:00:01Z", "23:00:01Z");
        assertEquals(7, Reading.of(log + later).items().size());
    }

    @Test
    void orders_a_log_by_record_and_never_by_time() throws IOException {
        String events = EventLog.OLD.event(1, 210).replace("22:00:01Z", "22:00:09Z") + EventLog.OLD.event(2, 213);
        List<EvidenceItem> items = Reading.of(events).items();
        assertEquals(
                List.of(1L, 2L),
                items.stream().map(item -> item.evidence().origin().seq()).toList());
        Instant latest = EventLog.START.plusSeconds(9);
        assertEquals(
                List.of(latest, latest),
                items.stream().map(EvidenceItem::sortAt).toList());
    }

    @Test
    void merges_several_logs_by_time() throws IOException {
        String one = EventLog.OLD.event(1, 210) + EventLog.OLD.event(4, 213);
        String two = EventLog.OLD.event(2, 211) + EventLog.OLD.event(3, 213);
        String both = two.replace(">EX01<", ">EX02<") + one;
        assertEquals(
                List.of(
                        "EX01/store/SG1 JetBeginExternalBackupInstance",
                        "EX02/store/SG1 JetBeginExternalBackupInstance",
                        "EX02/store/SG1 JetEndExternalBackupInstance2",
                        "EX01/store/SG1 JetEndExternalBackupInstance2"),
                Reading.of(both).callNames());
    }

    @Test
    void yields_what_stands_before_a_bad_event_when_it_is_going_to_stop() throws IOException {
        List<String> events = EventLog.fullBackup();
        String log = String.join("", events.subList(0, 3)) + "<Event><System/></Event>\n"
                + String.join("", events.subList(3, 6));
        Reading stopped =
                Reading.of(Reading.opener(log.getBytes(StandardCharsets.UTF_8)), EvidenceOpener.STDIN, OnBadLine.STOP);
        assertEquals(List.of("(standard input):4: Provider: missing"), stopped.messages());
        assertEquals(3, stopped.items().size());
        Reading skipped = Reading.of(log);
        assertEquals(stopped.messages(), skipped.messages());
        assertEquals(6, skipped.items().size());
    }

    private static List<String> reduced(Reading reading) {
        return reading.items().stream()
                .map(item -> item.evidence().origin().seq() + " " + item.instance() + " " + item.sortAt())
                .toList();
    }
}
