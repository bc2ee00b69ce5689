package dev.jetaudit.cli.recorder;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EventIdentity;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.evidence.LinePrefix;
import dev.jetaudit.cli.evidence.LinePrefixes;
import dev.jetaudit.cli.evidence.OnBadLine;
import dev.jetaudit.persistence.evidence.EvidenceBook;
import dev.jetaudit.persistence.evidence.RecordedSource;
import dev.jetaudit.persistence.evidence.WindowsEventIdentity;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recognises evidence that the journal has already: the beginning of a file that has grown, the numbers of a source up to the
 * highest recorded one, Windows events whatever file they were exported to.
 */
public final class RecordedEvidence implements KnownEvidence {

    private final EvidenceBook book;
    private final EvidenceOpener opener;
    private final Map<EvidenceFile, RecordedSource> continued = new HashMap<>();
    private final Map<Numbered, Long> highest = new HashMap<>();
    private final Set<Numbered> continuedNumbers = new HashSet<>();
    private final Set<Numbered> expectedNumbers = new HashSet<>();
    private final Map<WindowsEventIdentity, EvidenceFile> expectedEvents = new LinkedHashMap<>();

    /** A source that numbers what it says about an instance. */
    private record Numbered(String key, InstanceId instance) {}

    public RecordedEvidence(EvidenceBook book, EvidenceOpener opener) {
        this.book = book;
        this.opener = opener;
    }

    @Override
    public void recognise(EvidenceFile file) {
        Optional<LinePrefixes> prefixes = file.prefixes();
        prefixes.ifPresent(lines -> lines.watch(1));
        if (file.hasNext() && prefixes.isPresent() && !file.name().equals(EvidenceOpener.STDIN)) {
            prefixes.get()
                    .at(1)
                    .map(first -> book.startingWith(first.sha256()))
                    .filter(candidates -> !candidates.isEmpty())
                    .flatMap(candidates -> longestBeginning(file.name(), candidates))
                    .ifPresent(source -> continued.put(file, source));
        }
    }

    /** Returns the id of the source that the file continues, or null. */
    @Nullable
    String continuedBy(EvidenceFile file) {
        RecordedSource source = continued.get(file);
        return source == null ? null : source.id();
    }

    @Override
    public boolean continues(EvidenceFile file, InstanceId instance) {
        return continued.containsKey(file) || continuedNumbers.contains(new Numbered(file.sourceKey(), instance));
    }

    @Override
    public Optional<Set<String>> sourcesOf(EvidenceFile file, EvidenceItem item) {
        RecordedSource source = continued.get(file);
        if (source != null && item.evidence().origin().line() <= source.lines()) {
            return Optional.of(Set.of(source.id()));
        }
        WindowsEventIdentity event = eventOf(item);
        if (event != null) {
            return expectedEvents.containsKey(event)
                    ? Optional.of(Set.of())
                    : book.sourceOf(event).map(Set::of);
        }
        Long seq = item.evidence().origin().seq();
        if (seq == null) {
            return Optional.empty();
        }
        Numbered numbered = new Numbered(file.sourceKey(), item.instance());
        long recorded = highest.computeIfAbsent(numbered, this::highestRecorded);
        return seq <= recorded ? Optional.of(book.sourcesOfKey(numbered.key())) : Optional.empty();
    }

    @Override
    public void expect(EvidenceFile file, EvidenceItem item) {
        WindowsEventIdentity event = eventOf(item);
        Long seq = item.evidence().origin().seq();
        if (event != null) {
            expectedEvents.put(event, file);
        } else if (seq != null) {
            Numbered numbered = new Numbered(file.sourceKey(), item.instance());
            highest.put(numbered, seq);
            expectedNumbers.add(numbered);
        }
    }

    /** Enters all that was expected in the book; to be called in the transaction that records it. */
    void recordExpected(Function<EvidenceFile, String> sourceOf) {
        expectedEvents.forEach((event, file) -> book.record(event, sourceOf.apply(file)));
        expectedEvents.clear();
        for (Numbered numbered : expectedNumbers) {
            book.raiseSeq(numbered.key(), numbered.instance(), Objects.requireNonNull(highest.get(numbered)));
        }
        expectedNumbers.clear();
    }

    private long highestRecorded(Numbered numbered) {
        OptionalLong seq = book.highestSeq(numbered.key(), numbered.instance());
        seq.ifPresent(_ -> continuedNumbers.add(numbered));
        return seq.orElse(-1);
    }

    private Optional<RecordedSource> longestBeginning(String name, List<RecordedSource> candidates) {
        long furthest =
                candidates.stream().mapToLong(RecordedSource::lines).max().orElse(0);
        try (EvidenceReader reader = opener.open(name, "", OnBadLine.SKIP)) {
            LinePrefixes prefixes = reader.prefixes().orElseThrow();
            candidates.forEach(candidate -> prefixes.watch(candidate.lines()));
            while (prefixes.soFar().lines() < furthest && readOn(reader)) {
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

    /** An event that tells of several instances is told once for each of them, and each has to be known again by itself. */
    private static String channelOf(EventIdentity identity) {
        return identity.toldOf().isEmpty() ? identity.channel() : identity.channel() + " about " + identity.toldOf();
    }

    /** Returns by what a Windows event is known again, or null if it has no number. */
    private static @Nullable WindowsEventIdentity eventOf(EvidenceItem item) {
        EventIdentity identity = item.identity();
        return identity == null || identity.recordId() == null
                ? null
                : new WindowsEventIdentity(
                        identity.computer(),
                        channelOf(identity),
                        identity.recordId(),
                        identity.second(),
                        identity.impliedStart());
    }
}
