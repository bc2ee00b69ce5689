package dev.jetaudit.cli.evtx;

import org.jspecify.annotations.Nullable;

/**
 * A loss, or a reason to trust the log less.
 *
 * @param reason one sentence
 * @param recordId the record that it is about; null where it is about none, or its id cannot be known
 */
public record Doubt(
        long fileOffset, Kind kind, String reason, @Nullable Long recordId) implements LogItem {

    static Doubt of(long fileOffset, Kind kind, String reason) {
        return new Doubt(fileOffset, kind, reason, null);
    }

    /** What kind of doubt it is. */
    public enum Kind {
        /** The header of the file is missing, damaged, or does not fit what follows. */
        FILE_HEADER,
        /** The header of the file was changed without its checksum. */
        FILE_CRC,
        /** The log was not closed: its last records may be missing. */
        DIRTY,
        /** The header of a chunk is missing or damaged. */
        CHUNK_HEADER,
        /** The header of a chunk was changed without its checksum. */
        CHUNK_CRC,
        /** The records of a chunk were changed without their checksum. */
        RECORDS_CRC,
        /** The file ends in the middle of a chunk. */
        TRUNCATED_CHUNK,
        /** The size of a record leads nowhere. */
        RECORD_OUT_OF_BOUNDS,
        /** A record is there and its contents cannot be read. */
        UNREADABLE_RECORD,
        /** A record's template is missing, damaged or overwritten. */
        UNREADABLE_TEMPLATE,
        /** Records are missing, by their ids. */
        RECORD_ID_GAP,
        /** Two different records have the same id. */
        DUPLICATE_RECORD_ID,
        /** Somebody emptied the log. */
        LOG_CLEARED
    }
}
