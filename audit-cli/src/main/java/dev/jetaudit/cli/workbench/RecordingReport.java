package dev.jetaudit.cli.workbench;

import dev.jetaudit.cli.evidence.EvidenceFinding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a recording.
 *
 * @param files one for each file of the order, in its order; one for each file of a folder
 * @param passedOver files in folders that are no evidence
 */
public record RecordingReport(List<OfFile> files, List<String> passedOver) {
    public RecordingReport {
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * What became of one file.
     *
     * @param file as the user wrote it
     * @param sources ids of the sources of the journal that hold its calls, new or known; empty if nothing could be read
     * @param recorded calls and facts that are now in the journal and were not before (with {@code --check}: would be)
     * @param known calls and facts that the journal had already
     * @param skipped bad lines that {@code --keep-going} left out
     * @param otherEvents events of the engine that are no backup calls: how many of each event id
     * @param findings what is lost or doubtful in the file itself
     * @param problem why it was not recorded to its end; null if it was
     */
    public record OfFile(
            String file,
            Set<String> sources,
            long recorded,
            long known,
            long skipped,
            SortedMap<Integer, Long> otherEvents,
            List<EvidenceFinding> findings,
            @Nullable Problem problem) {
        public OfFile {
            findings = List.copyOf(findings);
            sources = Set.copyOf(sources);
            otherEvents = new TreeMap<>(otherEvents);
        }

        /** Whether everything that stands in the file was taken in. */
        public boolean isWhole() {
            return problem == null && skipped == 0;
        }
    }

    /**
     * Why a file was not recorded to its end.
     *
     * @param refused whether it was not allowed (exit code 3); otherwise it could not be read (exit code 4)
     * @param sentence for the user: file, line, field and reason
     */
    public record Problem(boolean refused, String sentence) {}

    /** Returns the sources of all files. */
    public Set<String> sources() {
        return files.stream().flatMap(file -> file.sources().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the findings on all files. */
    public Stream<EvidenceFinding> findings() {
        return files.stream().flatMap(file -> file.findings().stream());
    }

    /** Returns how many events that are no backup calls were met, by their id. */
    public SortedMap<Integer, Long> otherEvents() {
        return files.stream()
                .flatMap(file -> file.otherEvents().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }
}
