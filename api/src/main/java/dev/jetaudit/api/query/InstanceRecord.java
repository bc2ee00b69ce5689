package dev.jetaudit.api.query;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.RuleSetName;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the next incremental backup of an instance depends on.
 *
 * @param rules the rules that it is judged by now
 * @param lastCallAt the latest time of any of its calls; null if there was none
 * @param lowestLog lowest log generation known to be on disk; null is unknown
 * @param headers the backup slots of each database header that is known
 */
public record InstanceRecord(
        InstanceId id,
        RuleSetName rules,
        @Nullable Instant lastCallAt,
        @Nullable Long lowestLog,
        Map<WindowsPath, HeaderSlots> headers) {}
