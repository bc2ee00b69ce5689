package dev.jetaudit.cli.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that the user's arguments stand for.
 *
 * @param found in the order of the arguments, within a folder in the order of their names
 * @param passedOver files in folders whose content is none of what is looked for
 */
public record EvidenceFiles(List<Found> found, List<String> passedOver) {

    public EvidenceFiles {
        found = List.copyOf(found);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * A file to read.
     *
     * @param name as the user wrote it, or below a folder that the user named
     * @param problem a sentence why there is nothing to read; null if it can be tried
     */
    public record Found(String name, @Nullable String problem) {}
}
