package dev.jetaudit.cli.evidence;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.Evidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a source says, with what is needed to merge sources and to know it again.
 *
 * @param instance whom it is about
 * @param evidence what it says; its origin holds source, line and number
 * @param sortAt the latest time among this item and those before it in the source: never decreasing, so that merging
 *     sources by it keeps the order of each
 * @param identity by what a Windows event is known again; null in a call trace
 */
public record EvidenceItem(
        InstanceId instance,
        Evidence evidence,
        Instant sortAt,
        @Nullable EventIdentity identity) {}
