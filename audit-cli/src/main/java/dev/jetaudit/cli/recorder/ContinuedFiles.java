package dev.jetaudit.cli.recorder;

import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.evidence.LinePrefix;
import dev.jetaudit.cli.evidence.LinePrefixes;
import dev.jetaudit.cli.evidence.OnBadLine;
import dev.jetaudit.persistence.evidence.EvidenceBook;
import dev.jetaudit.persistence.evidence.RecordedSource;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which files are recorded ones that have grown: the first lines of both have the same digest. */
final class ContinuedFiles {

    private final EvidenceBook book;
    private final EvidenceOpener opener;
    private final Map<EvidenceFile, RecordedSource> continued = new HashMap<>();
    private final Map<EvidenceFile, Long> advancedTo = new HashMap<>();
    private final Set<Refuted> refuted = new HashSet<>();

    /** A source that begins as the file does and then goes on otherwise. */
    private record Refuted(EvidenceFile file, String source) {}

    ContinuedFiles(EvidenceBook book, EvidenceOpener opener) {
        this.book = book;
        this.opener = opener;
    }

    /** Looks for the source that the file continues, before anything of it is recorded. Its first item is read ahead. */
    void recognise(EvidenceFile file) {
        Optional<LinePrefixes> prefixes = file.prefixes();
        prefixes.ifPresent(lines -> lines.watch(1));
        if (file.hasNext()) {
            candidates(file).ifPresent(sources -> adopt(file, sources, longestBeginning(file.name(), sources)));
        }
    }

    /** Looks again, after other processes recorded: one of them may be recording the same file. */
    void recogniseAgain(EvidenceFile file) {
        long known = linesInBook(file);
        candidates(file)
                .map(sources -> sources.stream()
                        .filter(source -> source.lines() > known)
                        .filter(source -> !refuted.contains(new Refuted(file, source.id())))
                        .toList())
                .filter(ahead -> !ahead.isEmpty())
                .ifPresent(ahead ->
                        adopt(file, ahead, justRead(file, ahead).or(() -> longestBeginning(file.name(), ahead))));
    }

    /** Returns the source that the file continues, as far as it was recorded when that was noticed; or null. */
    @Nullable
    RecordedSource of(EvidenceFile file) {
        return continued.get(file);
    }

    /** Takes note that the book says how far the file has come. */
    void advanced(EvidenceFile file, long lines) {
        advancedTo.put(file, lines);
    }

    /** Returns how many lines of the file are in the book for all that is known here. */
    long linesInBook(EvidenceFile file) {
        RecordedSource source = continued.get(file);
        return Math.max(advancedTo.getOrDefault(file, 0L), source == null ? 0 : source.lines());
    }

    private Optional<List<RecordedSource>> candidates(EvidenceFile file) {
        return file.name().equals(EvidenceOpener.STDIN)
                ? Optional.empty()
                : file.prefixes()
                        .flatMap(lines -> lines.at(1))
                        .map(first -> book.startingWith(first.sha256()))
                        .filter(sources -> !sources.isEmpty());
    }

    private void adopt(EvidenceFile file, List<RecordedSource> among, Optional<RecordedSource> found) {
        found.ifPresentOrElse(
                source -> continued.put(file, source),
                () -> among.forEach(source -> refuted.add(new Refuted(file, source.id()))));
    }

    /** Two processes that record the same file side by side stop at the same lines, and need not read it again. */
    private static Optional<RecordedSource> justRead(EvidenceFile file, List<RecordedSource> candidates) {
        return file.taken()
                .flatMap(prefix -> candidates.stream()
                        .filter(source -> source.lines() == prefix.lines()
                                && source.digest().equals(prefix.sha256()))
                        .findFirst());
    }

    private Optional<RecordedSource> longestBeginning(String name, List<RecordedSource> candidates) {
        long furthest =
                candidates.stream().mapToLong(RecordedSource::lines).max().orElse(0);
        try (EvidenceReader reader = opener.open(name, "", OnBadLine.SKIP)) {
            LinePrefixes prefixes = reader.prefixes().orElseThrow();
            candidates.forEach(candidate -> prefixes.watch(candidate.lines()));
            while (prefixes.lines() < furthest && readOn(reader)) {
                // The digests are taken on the way.
            }
            return candidates.stream()
                    .filter(candidate -> matches(candidate, prefixes.at(candidate.lines())))
                    .max(Comparator.comparingLong(RecordedSource::lines));
        } catch (BadEvidence | IOException cannotBeOpenedTwice) {
            return Optional.empty();
        }
    }

    /** Reads one item and says whether there may be more. */
    private static boolean readOn(EvidenceReader reader) throws IOException {
        try {
            return reader.next().isPresent();
        } catch (BadEvidence passedOver) {
            return true;
        }
    }

    private static boolean matches(RecordedSource candidate, Optional<LinePrefix> beginning) {
        return beginning.isPresent() && beginning.get().sha256().equals(candidate.digest());
    }
}
