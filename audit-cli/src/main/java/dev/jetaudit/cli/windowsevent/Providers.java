package dev.jetaudit.cli.windowsevent;

import java.util.Locale;
import java.util.Set;

/** The names under which the engine, and what belongs to it, writes to event logs. */
public final class Providers {

    private static final Set<String> ENGINE = Set.of("ESENT", "ESE", "NTDS ISAM");
    private static final String BACKUP_LIBRARY = "ESE BACKUP";

    private static final String EVENT_LOG_SERVICE = "Microsoft-Windows-Eventlog";
    private static final int SECURITY_LOG_CLEARED = 1102;
    private static final int LOG_CLEARED = 104;

    private Providers() {}

    /** Whether events of that provider are the engine's own. */
    public static boolean isEngine(String provider) {
        return ENGINE.contains(provider.toUpperCase(Locale.ROOT));
    }

    /** Whether it is the library between engine and backup program, whose ids mean other things than the engine's. */
    public static boolean isBackupLibrary(String provider) {
        return provider.equalsIgnoreCase(BACKUP_LIBRARY);
    }

    /** Whether that event says that somebody emptied a log. */
    static boolean tellsOfClearing(String provider, int id) {
        return (id == SECURITY_LOG_CLEARED || id == LOG_CLEARED) && provider.equals(EVENT_LOG_SERVICE);
    }
}
