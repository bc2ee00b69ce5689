package dev.jetaudit.cli.recorder;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.evidence.OneLine;
import dev.jetaudit.cli.recorder.Batch.Taken;
import dev.jetaudit.persistence.eventstore.Journal;
import dev.jetaudit.persistence.evidence.EvidenceBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what a source said before by the numbers that it gives. A number alone makes nothing known: the same has to stand under
 * it. Numbers of a source do not decrease, so only what is not above the highest one is looked for.
 */
final class NumberedSources {

    private static final String ADVICE =
            "; to record the file all the same, give its source another name in its first line (trace.source)";

    private final EvidenceBook book;
    private final Journal journal;
    private final ContinuedFiles files;
    private final Map<Numbered, Highest> highest = new HashMap<>();
    private final Set<Numbered> recordedBefore = new HashSet<>();
    private final Map<Numbered, List<Taken>> expected = new HashMap<>();
    private final Map<Beside, RetoldNumbers> retold = new HashMap<>();

    /** A source that numbers what it says about an instance. */
    private record Numbered(String key, InstanceId instance) {}

    /** The highest number of a source, and the file of this recording that has it; null if the journal had it before. */
    private record Highest(long seq, @Nullable EvidenceFile by) {}

    /** A file that may tell again what is recorded of an instance. */
    private record Beside(EvidenceFile file, InstanceId instance) {}

    NumberedSources(EvidenceBook book, Journal journal, ContinuedFiles files) {
        this.book = book;
        this.journal = journal;
        this.files = files;
    }

    /** Whether something of the file's source was recorded about the instance. */
    boolean continues(EvidenceFile file, InstanceId instance) {
        return recordedBefore.contains(new Numbered(file.sourceKey(), instance));
    }

    /**
     * Returns the source that said the same under the same number, or nothing if the item is new.
     *
     * @throws BadEvidence if the number belongs to something else
     */
    Optional<Set<String>> sourcesOf(EvidenceFile file, EvidenceItem item, long seq) throws BadEvidence {
        Numbered numbered = numbered(file, item);
        Highest before = highest.computeIfAbsent(numbered, this::inBook);
        boolean repeatsItself = seq == before.seq() && file.equals(before.by());
        return seq > before.seq() || repeatsItself
                ? Optional.empty()
                : sourcesOf(file, item, seq, before, expected.getOrDefault(numbered, List.of()));
    }

    /**
     * As {@link #sourcesOf(EvidenceFile, EvidenceItem, long)}, for an item that is expected already. To be asked after {@link
     * #othersRecorded}.
     */
    Optional<Set<String>> recordedByOthers(EvidenceFile file, EvidenceItem item, long seq) throws BadEvidence {
        Highest before = inBook(numbered(file, item));
        return seq > before.seq() ? Optional.empty() : sourcesOf(file, item, seq, before, List.of());
    }

    /** Takes note of an item that is going to be recorded. */
    void expect(EvidenceFile file, EvidenceItem item, long seq) {
        Numbered numbered = numbered(file, item);
        highest.put(numbered, new Highest(seq, file));
        expected.computeIfAbsent(numbered, _ -> new ArrayList<>()).add(new Taken(file, item));
    }

    /** Enters all that was expected in the book; to be called in the transaction that records it. */
    void recordExpected() {
        for (Numbered numbered : expected.keySet()) {
            Highest latest = highest.computeIfAbsent(numbered, this::inBook);
            book.raiseSeq(numbered.key(), numbered.instance(), latest.seq());
        }
        expected.clear();
        retold.values().forEach(RetoldNumbers::journalGrew);
    }

    /** Takes note that other processes recorded. */
    void othersRecorded() {
        retold.values().forEach(RetoldNumbers::journalGrew);
        highest.replaceAll((numbered, mine) -> {
            Highest theirs = inBook(numbered);
            return theirs.seq() > mine.seq() ? theirs : mine;
        });
    }

    /** Of several items under one number, a file tells again those that the journal has, in their order, and may go on with others. */
    private Optional<Set<String>> sourcesOf(
            EvidenceFile file, EvidenceItem item, long seq, Highest before, List<Taken> batch) throws BadEvidence {
        RetoldNumbers told = retold.computeIfAbsent(new Beside(file, item.instance()), this::retoldIn);
        Optional<Evidence> same = told.find(seq, item.evidence());
        if (same.isPresent()) {
            return Optional.of(Set.of(same.get().origin().source()));
        }
        List<Evidence> ofOtherFiles = batch.stream()
                .filter(taken -> taken.file() != file)
                .map(taken -> taken.item().evidence())
                .filter(evidence -> Objects.equals(evidence.origin().seq(), seq))
                .toList();
        if (ofOtherFiles.stream().anyMatch(item.evidence()::saysTheSameAs)) {
            return Optional.of(Set.of());
        }
        Optional<Evidence> other =
                told.passedOver().or(() -> ofOtherFiles.stream().findFirst());
        if (other.isPresent()) {
            throw contradiction(
                    file,
                    item,
                    "something else was recorded under " + seq + ", of "
                            + other.get().at());
        }
        if (seq < before.seq()) {
            throw contradiction(file, item, "nothing was recorded under " + seq + ", but under " + before.seq());
        }
        return Optional.empty();
    }

    private RetoldNumbers retoldIn(Beside beside) {
        EvidenceFile file = beside.file();
        return new RetoldNumbers(book, journal, file.sourceKey(), beside.instance(), files.of(file));
    }

    private static BadEvidence contradiction(EvidenceFile file, EvidenceItem item, String what) {
        return new BadEvidence(
                EvidenceOpener.title(file.name()),
                item.evidence().origin().line(),
                "seq",
                "of source " + OneLine.quoted(file.sourceKey()) + ", " + what + ADVICE);
    }

    private Highest inBook(Numbered numbered) {
        OptionalLong seq = book.highestSeq(numbered.key(), numbered.instance());
        seq.ifPresent(_ -> recordedBefore.add(numbered));
        return new Highest(seq.orElse(-1), null);
    }

    private static Numbered numbered(EvidenceFile file, EvidenceItem item) {
        return new Numbered(file.sourceKey(), item.instance());
    }
}
