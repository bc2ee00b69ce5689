package dev.jetaudit.cli.recorder;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.cli.evidence.EventIdentity;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.evidence.LinePrefix;
import dev.jetaudit.persistence.evidence.EvidenceBook;
import dev.jetaudit.persistence.evidence.RecordedSource;
import dev.jetaudit.persistence.evidence.WindowsEventIdentity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final ContinuedFiles files;
    private final Map<Numbered, Long> highest = new HashMap<>();
    private final Set<Numbered> continuedNumbers = new HashSet<>();
    private final Set<Numbered> expectedNumbers = new HashSet<>();
    private final Map<WindowsEventIdentity, EvidenceFile> expectedEvents = new LinkedHashMap<>();

    /** A source that numbers what it says about an instance. */
    private record Numbered(String key, InstanceId instance) {}

    public RecordedEvidence(EvidenceBook book, EvidenceOpener opener) {
        this.book = book;
        this.files = new ContinuedFiles(book, opener);
    }

    @Override
    public void recognise(EvidenceFile file) {
        files.recognise(file);
    }

    /** Returns the id of the source that the file continues, or null. */
    @Nullable
    String continuedBy(EvidenceFile file) {
        RecordedSource source = files.of(file);
        return source == null ? null : source.id();
    }

    @Override
    public boolean continues(EvidenceFile file, InstanceId instance) {
        return files.of(file) != null || continuedNumbers.contains(new Numbered(file.sourceKey(), instance));
    }

    @Override
    public Optional<Set<String>> sourcesOf(EvidenceFile file, EvidenceItem item) {
        Optional<Set<String>> line = sourceOfLine(file, item);
        if (line.isPresent()) {
            return line;
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

    /**
     * Returns what of a batch is still new after other processes recorded; the rest counts as known. To be called in the
     * transaction that records it.
     */
    Batch stillNew(Batch batch) {
        batch.files().forEach(files::recogniseAgain);
        highest.replaceAll((numbered, seq) -> Math.max(seq, highestRecorded(numbered)));
        Map<Numbered, Long> inBook = new HashMap<>();
        return batch.only(taken -> {
            Optional<Set<String>> sources = recordedByOthers(taken.file(), taken.item(), inBook);
            sources.ifPresent(taken.file()::countKnown);
            return sources.isEmpty();
        });
    }

    private Optional<Set<String>> recordedByOthers(EvidenceFile file, EvidenceItem item, Map<Numbered, Long> inBook) {
        Optional<Set<String>> line = sourceOfLine(file, item);
        WindowsEventIdentity event = eventOf(item);
        if (event != null) {
            Optional<Set<String>> known = line.or(() -> book.sourceOf(event).map(Set::of));
            known.ifPresent(_ -> expectedEvents.remove(event));
            return known;
        }
        Long seq = item.evidence().origin().seq();
        if (line.isPresent() || seq == null) {
            return line;
        }
        Numbered numbered = new Numbered(file.sourceKey(), item.instance());
        return seq <= inBook.computeIfAbsent(numbered, this::highestRecorded)
                ? Optional.of(book.sourcesOfKey(numbered.key()))
                : Optional.empty();
    }

    private Optional<Set<String>> sourceOfLine(EvidenceFile file, EvidenceItem item) {
        RecordedSource source = files.of(file);
        return source != null && item.evidence().origin().line() <= source.lines()
                ? Optional.of(Set.of(source.id()))
                : Optional.empty();
    }

    /** Says in the book how far a file has come, unless others were further. */
    void advance(EvidenceFile file, String source, LinePrefix prefix) {
        if (prefix.lines() > files.linesInBook(file)) {
            book.advance(source, prefix.lines(), prefix.sha256());
            files.advanced(file, prefix.lines());
        }
    }

    private long highestRecorded(Numbered numbered) {
        OptionalLong seq = book.highestSeq(numbered.key(), numbered.instance());
        seq.ifPresent(_ -> continuedNumbers.add(numbered));
        return seq.orElse(-1);
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
