package dev.jetaudit.cli.recorder;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EventIdentity;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.evidence.LinePrefix;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.persistence.eventstore.Journal;
import dev.jetaudit.persistence.evidence.EvidenceBook;
import dev.jetaudit.persistence.evidence.RecordedSource;
import dev.jetaudit.persistence.evidence.WindowsEventIdentity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recognises evidence that the journal has already: the beginning of a file that has grown, what a source said under the same
 * numbers, Windows events whatever file they were exported to.
 */
public final class RecordedEvidence implements KnownEvidence {

    private final EvidenceBook book;
    private final ContinuedFiles files;
    private final NumberedSources numbers;
    private final Map<WindowsEventIdentity, EvidenceFile> expectedEvents = new LinkedHashMap<>();

    public RecordedEvidence(EvidenceBook book, Journal journal, EvidenceOpener opener) {
        this.book = book;
        this.files = new ContinuedFiles(book, opener);
        this.numbers = new NumberedSources(book, journal, files);
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
        return files.of(file) != null || numbers.continues(file, instance);
    }

    @Override
    public Optional<Set<String>> sourcesOf(EvidenceFile file, EvidenceItem item) throws BadEvidence {
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
        return seq == null ? Optional.empty() : numbers.sourcesOf(file, item, seq);
    }

    @Override
    public void expect(EvidenceFile file, EvidenceItem item) {
        WindowsEventIdentity event = eventOf(item);
        Long seq = item.evidence().origin().seq();
        if (event != null) {
            expectedEvents.put(event, file);
        } else if (seq != null) {
            numbers.expect(file, item, seq);
        }
    }

    /** Enters all that was expected in the book; to be called in the transaction that records it. */
    void recordExpected(Function<EvidenceFile, String> sourceOf) {
        expectedEvents.forEach((event, file) -> book.record(event, sourceOf.apply(file)));
        expectedEvents.clear();
        numbers.recordExpected();
    }

    /**
     * Returns what of a batch is still new after other processes recorded; the rest counts as known. To be called in the
     * transaction that records it.
     */
    Batch stillNew(Batch batch) {
        batch.files().forEach(files::recogniseAgain);
        numbers.othersRecorded();
        return batch.only(taken -> {
            Optional<Set<String>> sources = recordedByOthers(taken.file(), taken.item());
            sources.ifPresent(taken.file()::countKnown);
            return sources.isEmpty();
        });
    }

    private Optional<Set<String>> recordedByOthers(EvidenceFile file, EvidenceItem item) {
        Optional<Set<String>> line = sourceOfLine(file, item);
        WindowsEventIdentity event = eventOf(item);
        if (event != null) {
            Optional<Set<String>> known = line.or(() -> book.sourceOf(event).map(Set::of));
            known.ifPresent(_ -> expectedEvents.remove(event));
            return known;
        }
        Long seq = item.evidence().origin().seq();
        try {
            return line.isPresent() || seq == null ? line : numbers.recordedByOthers(file, item, seq);
        } catch (BadEvidence contradiction) {
            throw new CannotFindOut(String.valueOf(contradiction.getMessage()), contradiction);
        }
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
