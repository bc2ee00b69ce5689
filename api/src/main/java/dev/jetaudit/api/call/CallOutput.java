package dev.jetaudit.api.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine gave back beside its code, as far as the evidence shows it; null is unknown or not an output of the function.
 *
 * @param handle the handle that JetOpenFile returned
 * @param size bytes that JetOpenFile announced, or the size that a close reported
 * @param bytes bytes that JetReadFile returned, or that were read when the file was closed
 * @param databases the attached databases that JetGetAttachInfo, JetOSSnapshotFreeze or JetOSSnapshotGetFreezeInfo listed
 * @param files the log files that JetGetLogInfo or JetGetTruncateLogInfo listed, or that JetTruncateLog deleted
 * @param genLow lowest generation of that list
 * @param genHigh highest generation of that list, inclusive
 * @param cbActual bytes that the full list takes; larger than the buffer means that the list was clipped
 * @param verdict how the engine itself says that the backup ended (0, −800, −801 or the failing code), from its own event log
 * @param complete whether the engine itself says that the closed file had been read to its end
 * @param snapId the session that JetOSSnapshotPrepare opened
 */
public record CallOutput(
        @Nullable Long handle,
        @Nullable Long size,
        @Nullable Long bytes,
        @Nullable List<WindowsPath> databases,
        @Nullable List<WindowsPath> files,
        @Nullable Long genLow,
        @Nullable Long genHigh,
        @Nullable Long cbActual,
        @Nullable JetErr verdict,
        @Nullable Boolean complete,
        @Nullable Long snapId) {

    /** Nothing is known of the outputs, or the function has none. */
    public static final CallOutput NONE = new CallOutput(null, null, null, null, null, null, null, null, null, null);

    /** The outputs of a streaming function. */
    public CallOutput(
            @Nullable Long handle,
            @Nullable Long size,
            @Nullable Long bytes,
            @Nullable List<WindowsPath> databases,
            @Nullable List<WindowsPath> files,
            @Nullable Long genLow,
            @Nullable Long genHigh,
            @Nullable Long cbActual,
            @Nullable JetErr verdict,
            @Nullable Boolean complete) {
        this(handle, size, bytes, databases, files, genLow, genHigh, cbActual, verdict, complete, null);
    }

    /** The output of JetOSSnapshotPrepare. */
    public static CallOutput ofSnapshot(@Nullable Long snapId) {
        return new CallOutput(null, null, null, null, null, null, null, null, null, null, snapId);
    }
}
