package dev.jetaudit.api.header;

import dev.jetaudit.api.call.WindowsPath;
import org.jspecify.annotations.Nullable;

/**
 * What the end of a backup writes to one database's header.
 *
 * @param database the database
 * @param field which slot
 * @param genLow lowest generation of the backup's log range; null is unknown
 * @param genHigh highest generation, inclusive; null is unknown
 */
public record Stamp(
        WindowsPath database,
        HeaderField field,
        @Nullable Long genLow,
        @Nullable Long genHigh) {}
