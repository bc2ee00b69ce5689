package dev.jetaudit.cli.header;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about headers, which do not say it themselves.
 *
 * @param instance whose database it is; null is to be found out
 * @param database the database's path on its own server; null is to be found out
 * @param at when they were read; null is when their file was last changed
 */
public record HeaderAddress(
        @Nullable InstanceId instance,
        @Nullable WindowsPath database,
        @Nullable Instant at) {

    public static final HeaderAddress UNKNOWN = new HeaderAddress(null, null, null);
}
