package dev.jetaudit.domain.state;

import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * The one file that a backup has open.
 *
 * @param generation of a log, else null
 * @param handle null if the evidence did not show it
 * @param size in bytes; null if the evidence did not show it
 * @param total bytes read since the open
 * @param reads whether anything was read since the open
 * @param complete whether it has been read to its end
 */
public record OpenFile(
        WindowsPath file,
        FileKind kind,
        @Nullable Long generation,
        @Nullable Long handle,
        @Nullable Long size,
        long total,
        boolean reads,
        boolean complete) {

    OpenFile read(long newTotal, boolean nowComplete) {
        return new OpenFile(file, kind, generation, handle, size, newTotal, true, nowComplete);
    }
}
