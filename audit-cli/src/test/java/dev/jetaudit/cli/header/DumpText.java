package dev.jetaudit.cli.header;

/** What esentutl prints, in its shape; the words about anything but backups are left out. */
public final class DumpText {

    private DumpText() {}

    /**
     * Returns what {@code /mh} prints about a database with one full backup.
     *
     * @param range its log range, as printed
     * @param zone of the time of its mark: UTC or LOC
     */
    public static String database(String path, String range, String zone) {
        return """
            Extensible Storage Engine Utilities for Microsoft(R) Windows(R)

            Initiating FILE DUMP mode...

                     Database: %s

            DATABASE HEADER:
               Format ulMagic: 0x89abcdef
                     cbDbPage: 8192
                        State: Clean Shutdown
                 Log Required: 0-0 (0x0-0x0)

            Previous Full Backup:
                    Log Gen: %s
                       Mark: (0x75,8,16)
                       Mark: 03/01/2026 22:00:05.987 %s

            Previous Incremental Backup:
            %s
            Previous Copy Backup:
            %s
            Previous Differential Backup:
            %s
            Current Full Backup:
            %s
            Operation completed successfully in 0.15 seconds.

            """.formatted(path, range, zone, NONE, NONE, NONE, NONE);
    }

    /** Returns what {@code /mk} prints about a checkpoint in generation 127. */
    public static String checkpoint() {
        return """
            Extensible Storage Engine Utilities for Microsoft(R) Windows(R)

            Initiating FILE DUMP mode...

                  Checkpoint file: edb.chk

                  LastFullBackupCheckpoint: (0x0,0,0)
                  Checkpoint: (0x7F,8,16)
                  FullBackup: (0x75,8,16)
                  FullBackup time: 03/01/2026 22:00:05.987 UTC
                  IncBackup: (0x0,0,0)
                  IncBackup time: 00/00/1900 00:00:00.000 LOC

            """;
    }

    private static final String NONE = """
                Log Gen: 0-0 (0x0-0x0)
                   Mark: (0x0,0,0)
                   Mark: 00/00/1900 00:00:00.000 LOC
        """;
}
