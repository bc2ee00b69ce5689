package dev.jetaudit.cli.evtx;

/** What a log has to say, in the order of the file: an event, or a doubt about the evidence at that place. */
public sealed interface LogItem permits EventRecord, Doubt {

    /** Returns where it begins, in bytes from the start of the file. */
    long fileOffset();
}
