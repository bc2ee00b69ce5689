package dev.jetaudit.api.call;

import org.jspecify.annotations.Nullable;

/**
 * What the caller passed, as far as the evidence shows it; null is unknown or not a parameter of the function.
 *
 * @param grbit option bits, 0 to 4294967295; see {@link Grbit}
 * @param file the file or database that was named
 * @param handle the backup file handle
 * @param cb bytes asked of JetReadFile
 * @param cbMax size in bytes of the buffer given to a list call
 * @param snapId the shadow copy session that was named
 * @param genLow lowest log generation of a surrogate backup
 * @param genHigh its highest, inclusive
 */
public record CallInput(
        @Nullable Long grbit,
        @Nullable WindowsPath file,
        @Nullable Long handle,
        @Nullable Long cb,
        @Nullable Long cbMax,
        @Nullable Long snapId,
        @Nullable Long genLow,
        @Nullable Long genHigh) {

    /** Nothing is known of the inputs, or the function has none. */
    public static final CallInput NONE = new CallInput(null, null, null, null, null);

    /** The inputs of a streaming function. */
    public CallInput(
            @Nullable Long grbit,
            @Nullable WindowsPath file,
            @Nullable Long handle,
            @Nullable Long cb,
            @Nullable Long cbMax) {
        this(grbit, file, handle, cb, cbMax, null, null, null);
    }

    /** The inputs of a shadow copy function. */
    public static CallInput ofSnapshot(@Nullable Long snapId, @Nullable Long grbit) {
        return new CallInput(grbit, null, null, null, null, snapId, null, null);
    }
}
