package dev.jetaudit.cli.recorder;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.evidence.EvidenceItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** New evidence that is written in one transaction: in its order within each instance. */
public final class Batch {

    /** How much is written at a time: enough that the disk is not what one waits for. */
    static final int SIZE = 4_000;

    private static final long BYTES = 16 << 20;

    /** How long the first item may wait for others to be written with it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<InstanceId, List<Taken>> byInstance = new LinkedHashMap<>();
    private final Map<InstanceId, RuleSetName> rules = new LinkedHashMap<>();
    private final long begunAt;
    private int size;
    private long dueAt;

    /** @param bytesRead of all files until now */
    Batch(long bytesRead) {
        begunAt = bytesRead;
    }

    /** An item and the file that it comes from, whose id in the journal may not be known yet. */
    record Taken(EvidenceFile file, EvidenceItem item) {

        Evidence attributedTo(String source) {
            return item.evidence().attributedTo(source);
        }
    }

    void add(EvidenceFile file, EvidenceItem item, RuleSetName judgedBy) {
        byInstance.computeIfAbsent(item.instance(), _ -> new ArrayList<>()).add(new Taken(file, item));
        rules.put(item.instance(), judgedBy);
        if (size++ == 0) {
            dueAt = System.nanoTime() + PATIENCE.toNanos();
        }
    }

    /** Returns what of it meets a condition, in the same order. */
    Batch only(Predicate<Taken> condition) {
        Batch left = new Batch(begunAt);
        byInstance.forEach((instance, taken) ->
                taken.stream().filter(condition).forEach(one -> left.add(one.file(), one.item(), rulesOf(instance))));
        return left;
    }

    /** Returns the files that something in it comes from. */
    Set<EvidenceFile> files() {
        return byInstance.values().stream()
                .flatMap(List::stream)
                .map(Taken::file)
                .collect(Collectors.toSet());
    }

    /** @param bytesRead as above */
    boolean isFull(long bytesRead) {
        return size >= SIZE || bytesRead - begunAt >= BYTES;
    }

    /** Returns when it is to be written at the latest, by {@link System#nanoTime}; tells nothing while it is empty. */
    long dueAt() {
        return dueAt;
    }

    boolean isEmpty() {
        return size == 0;
    }

    Map<InstanceId, List<Taken>> byInstance() {
        return byInstance;
    }

    RuleSetName rulesOf(InstanceId instance) {
        return Objects.requireNonNull(rules.get(instance));
    }
}
