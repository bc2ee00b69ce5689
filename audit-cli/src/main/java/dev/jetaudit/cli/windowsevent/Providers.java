package dev.jetaudit.cli.windowsevent;

import java.util.Locale;
import java.util.Set;

/** The names under which the engine, and what belongs to it, writes to event logs. */
public final class Providers {

    private static final Set<String> ENGINE = Set.of("ESENT", "ESE", "NTDS ISAM");
    private static final String BACKUP_LIBRARY = "ESE BACKUP";

    private Providers() {}

    /** Whether events of that provider are the engine's own. */
    public static boolean isEngine(String provider) {
        return ENGINE.contains(provider.toUpperCase(Locale.ROOT));
    }

    /** Whether it is the library between engine and backup program, whose ids mean other things than the engine's. */
    public static boolean isBackupLibrary(String provider) {
        return provider.equalsIgnoreCase(BACKUP_LIBRARY);
    }
}
