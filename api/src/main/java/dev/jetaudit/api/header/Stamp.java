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
 * @param osSnapshot whether it is of the type OSSnapshot, as a shadow copy and a surrogate backup write it
 */
public record Stamp(
        WindowsPath database,
        HeaderField field,
        @Nullable Long genLow,
        @Nullable Long genHigh,
        boolean osSnapshot) {

    /** A stamp of a streaming backup. */
    public Stamp(WindowsPath database, HeaderField field, @Nullable Long genLow, @Nullable Long genHigh) {
        this(database, field, genLow, genHigh, false);
    }

    /** Returns by which mechanism the backup was made. */
    public BackupType type() {
        return osSnapshot ? BackupType.OS_SNAPSHOT : BackupType.NORMAL;
    }
}
