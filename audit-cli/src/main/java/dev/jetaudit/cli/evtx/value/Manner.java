package dev.jetaudit.cli.evtx.value;

/** How a Windows writes values. It changed with Windows 10 2004, which also raised the version of the file format. */
public enum Manner {
    /** Format 3.1: nine digits of a second, GUIDs in capitals. */
    OLD,
    /** Format 3.2: seven digits of a second, GUIDs in small letters. */
    NEW;

    private static final int NEW_FORMAT = 2;

    /** Returns the manner of the Windows that writes a minor version of the format. */
    public static Manner ofFormat(int minorVersion) {
        return minorVersion < NEW_FORMAT ? OLD : NEW;
    }
}
