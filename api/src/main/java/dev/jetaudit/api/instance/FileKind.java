package dev.jetaudit.api.instance;

/** What a file is to the backup that opens it. */
public enum FileKind {
    /** An attached database. */
    DATABASE,
    /** A log file; its generation is read off its name. */
    LOG,
    /** Neither. */
    OTHER
}
