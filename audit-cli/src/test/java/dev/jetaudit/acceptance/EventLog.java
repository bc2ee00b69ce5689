package dev.jetaudit.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Windows event log that holds streaming backups of one instance, {@code SRV1/esebench/DB1}, and its exports. */
final class EventLog {
    private final List<Event> events = new ArrayList<>();

    private record Event(int id, int recordId, List<String> strings) {
        String time() {
            return "2026-03-01T22:%02d:%02d.000Z".formatted(recordId / 60, recordId % 60);
        }

        String xml() {
            String data =
                    strings.stream().map(text -> "<Data>" + text + "</Data>").collect(Collectors.joining());
            return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                    + "<Provider Name='ESENT'/><EventID Qualifiers='0'>" + id
                    + "</EventID><Level>4</Level><Task>3</Task>"
                    + "<TimeCreated SystemTime='" + time() + "'/><EventRecordID>" + recordId + "</EventRecordID>"
                    + "<Channel>Application</Channel><Computer>SRV1</Computer></System><EventData>" + data
                    + "</EventData></Event>\n";
        }

        String json() {
            String properties = strings.stream()
                    .map(text -> "{\"Value\":\"" + text.replace("\\", "\\\\") + "\"}")
                    .collect(Collectors.joining(","));
            return "{\"Id\":" + id + ",\"ProviderName\":\"ESENT\",\"RecordId\":" + recordId
                    + ",\"LogName\":\"Application\",\"MachineName\":\"SRV1\",\"Task\":3,\"TimeCreated\":\"" + time()
                    + "\",\"Properties\":[" + properties + "]}\n";
        }
    }

    /** A full backup of one database with truncation: six events. */
    EventLog full(int lowLog, int highLog) {
        return event(210)
                .event(220, "E:\\db\\one.edb", "2 Mb")
                .event(221, "E:\\db\\one.edb")
                .event(223, log(lowLog), log(highLog))
                .event(224, log(lowLog - 1), log(lowLog))
                .event(213);
    }

    int size() {
        return events.size();
    }

    /** Writes the events from one place to before another as {@code wevtutil qe /f:xml} does. */
    Path xml(Path file, int from, int to) {
        return Trace.write(
                file, events.subList(from, to).stream().map(Event::xml).collect(Collectors.joining()));
    }

    /** Writes them as {@code Get-WinEvent | ConvertTo-Json -Compress} does, a line each. */
    Path json(Path file, int from, int to) {
        return Trace.write(
                file, events.subList(from, to).stream().map(Event::json).collect(Collectors.joining()));
    }

    private EventLog event(int id, String... arguments) {
        List<String> strings = new ArrayList<>(List.of("esebench", "4242,D,0", "DB1: "));
        strings.addAll(List.of(arguments));
        events.add(new Event(id, 100 + events.size(), strings));
        return this;
    }

    private static String log(int generation) {
        return "E:\\log\\edb%05X.log".formatted(generation);
    }
}
