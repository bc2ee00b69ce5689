package dev.jetaudit.cli.windowsevent;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes events of the instance {@code SG1} of {@code store} on {@code EX01} as XML, one second and one record id apart.
 *
 * @param who what stands beside the process name: {@code 280}, or {@code 600,D,82}
 */
public record EventLog(String provider, String who, String instance) {

    public static final Instant START = Instant.parse("2026-03-01T22:00:00Z");

    /** As before Windows 10. */
    public static final EventLog OLD = new EventLog("ESENT", "280", "SG1: ");

    /** As since Windows 10, in the function of that number. */
    public static EventLog in(int operation) {
        return new EventLog("ESE", "280,D," + operation, "SG1: ");
    }

    /** Returns the event with that record id, logged that many seconds after {@link #START}. */
    public String event(long record, int id, String... arguments) {
        return event(record, id, id < 110 ? 1 : 3, arguments);
    }

    public String event(long record, int id, int task, String... arguments) {
        String data = Stream.concat(Stream.of("store", who, instance), Stream.of(arguments))
                .map(text -> "<Data>" + escaped(text) + "</Data>")
                .collect(Collectors.joining());
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='"
                + provider
                + "'/><EventID Qualifiers='0'>" + id + "</EventID><Level>4</Level><Task>" + task
                + "</Task><TimeCreated SystemTime='" + START.plusSeconds(record) + "'/><EventRecordID>" + record
                + "</EventRecordID><Channel>Application</Channel><Computer>EX01</Computer><Security/></System><EventData>"
                + data + "</EventData></Event>\r\n";
    }

    /** A full backup of one database and one log that ended well. */
    public static List<String> fullBackup() {
        return List.of(
                OLD.event(1, 210),
                OLD.event(2, 220, "E:\\a.edb", "2 Mb"),
                OLD.event(3, 221, "E:\\a.edb"),
                OLD.event(4, 223, "E:\\edb00001.log", "E:\\edb00003.log"),
                OLD.event(5, 225),
                OLD.event(6, 213));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
