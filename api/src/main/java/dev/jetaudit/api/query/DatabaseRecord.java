package dev.jetaudit.api.query;

import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What one backup did with one database. Null is unknown.
 *
 * @param path the database
 * @param listed whether the engine listed it as attached
 * @param opened whether it was opened
 * @param bytesRead the most bytes read within one open
 * @param size in bytes, as announced at its open
 * @param complete whether it was read to its end within one open
 * @param dropped whether it left the backup after an error
 * @param stamp what the backup's end wrote to its header; null if nothing
 */
public record DatabaseRecord(
        WindowsPath path,
        @Nullable Boolean listed,
        boolean opened,
        @Nullable Long bytesRead,
        @Nullable Long size,
        @Nullable Boolean complete,
        boolean dropped,
        @Nullable Stamp stamp) {}
