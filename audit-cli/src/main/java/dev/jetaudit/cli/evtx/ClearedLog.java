package dev.jetaudit.cli.evtx;

import dev.jetaudit.cli.evtx.EventRecord.Datum;
import org.jspecify.annotations.Nullable;

/** The first event in a log that was emptied: 1102 in the security log, 104 in the system log for any other one. */
public final class ClearedLog {

    private static final String PROVIDER = "Microsoft-Windows-Eventlog";
    private static final int SECURITY_LOG = 1102;
    private static final int OTHER_LOG = 104;

    private ClearedLog() {}

    /** Whether that event says that somebody emptied a log. */
    public static boolean isNoticeOf(String provider, int eventId) {
        return (eventId == SECURITY_LOG || eventId == OTHER_LOG) && provider.equals(PROVIDER);
    }

    static String sentence(EventRecord record) {
        String log = datum(record, "Channel");
        String user = datum(record, "SubjectUserName");
        String domain = datum(record, "SubjectDomainName");
        return "The log " + (log == null ? "Security" : log) + " was cleared"
                + (user == null ? "." : " by " + (domain == null ? "" : domain + "\\") + user + ".");
    }

    private static @Nullable String datum(EventRecord record, String name) {
        return record.data().stream()
                .filter(datum -> name.equals(datum.name()) && !datum.text().isEmpty())
                .map(Datum::text)
                .findFirst()
                .orElse(null);
    }
}
