package dev.jetaudit.cli.recorder;

import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceKind;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.evidence.EvidenceSummary.EventCount;
import dev.jetaudit.cli.evidence.LinePrefix;
import dev.jetaudit.cli.evidence.LinePrefixes;
import dev.jetaudit.cli.workbench.RecordingOrder;
import dev.jetaudit.cli.workbench.RecordingReport.OfFile;
import dev.jetaudit.cli.workbench.RecordingReport.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One file while it is recorded: its next item, and what became of those before. */
public final class EvidenceFile implements AutoCloseable {

    private final String name;
    private final boolean keepGoing;
    private final @Nullable EvidenceReader reader;
    private final Set<String> sources = new TreeSet<>();
    private @Nullable EvidenceItem next;
    private @Nullable Supplier<LinePrefix> beforeNext;
    private long recorded;
    private long known;
    private long skipped;
    private boolean ended;
    private boolean latestLeftOut;
    private @Nullable String original;
    private @Nullable Problem problem;

    private EvidenceFile(
            String name, RecordingOrder order, @Nullable EvidenceReader reader, @Nullable Problem problem) {
        this.name = name;
        this.keepGoing = order.keepGoing();
        this.reader = reader;
        this.problem = problem;
        this.ended = reader == null;
    }

    /** A file that can be read. */
    static EvidenceFile of(String name, RecordingOrder order, EvidenceReader reader) {
        return new EvidenceFile(name, order, reader, null);
    }

    /** A file that could not even be opened. */
    static EvidenceFile unreadable(String name, RecordingOrder order, String reason) {
        return new EvidenceFile(name, order, null, new Problem(false, reason));
    }

    String name() {
        return name;
    }

    boolean isOpen() {
        return reader != null;
    }

    EvidenceKind kind() {
        return open().kind();
    }

    /** Returns the rules that the file asks for, or null. */
    @Nullable
    RuleSetName rules() {
        return open().rules().orElse(null);
    }

    /** Returns what the source calls itself or else the file's name: numbers of one source go on from file to file. */
    String sourceKey() {
        return open().sourceName().orElse(name);
    }

    Optional<LinePrefixes> prefixes() {
        return reader == null ? Optional.empty() : reader.prefixes();
    }

    /** Whether there is another item; reads it if that was not done yet. */
    boolean hasNext() {
        while (next == null && !ended) {
            beforeNext = prefixes().map(LinePrefixes::mark).orElse(null);
            read();
        }
        return next != null;
    }

    /** Whether {@link #hasNext} need not wait longer than that. */
    boolean isReady(long deadline) {
        return next != null || ended || open().isReady(deadline);
    }

    /** Makes the next item known. An event log is read to its end by that, and needs no file handle while it is merged. */
    void readAhead() {
        hasNext();
    }

    Instant nextSortAt() {
        return peeked().sortAt();
    }

    /** Returns the number of the next item; 0 if it has none. */
    long nextSeq() {
        Long seq = peeked().evidence().origin().seq();
        return seq == null ? 0 : seq;
    }

    EvidenceItem peeked() {
        if (next == null) {
            throw new IllegalStateException("no item was read ahead");
        }
        return next;
    }

    EvidenceItem take() {
        EvidenceItem item = peeked();
        next = null;
        return item;
    }

    /** Returns the beginning of the file that was taken in so far; nothing for a format without lines. */
    Optional<LinePrefix> taken() {
        return next == null && !latestLeftOut
                ? prefixes().map(LinePrefixes::soFar)
                : Optional.ofNullable(beforeNext).map(Supplier::get);
    }

    /** One item was in the journal already, from these sources. */
    void countKnown(Set<String> from) {
        known++;
        sources.addAll(from);
    }

    void countRecorded() {
        recorded++;
    }

    /** The item taken last and the rest of the file may not be recorded now. */
    void refuse(String reason) {
        latestLeftOut = true;
        stop(new Problem(true, name + ": " + reason));
    }

    /** The item taken last cannot be right after all, so nothing can be said of the rest. */
    void reject(BadEvidence why) {
        latestLeftOut = true;
        stop(new Problem(false, String.valueOf(why.getMessage())));
    }

    /** Everything in it stands in another file, too, which has been recorded. */
    void isCopyOf(EvidenceFile recordedFile) {
        original = recordedFile.name;
        if (recordedFile.problem == null) {
            for (; hasNext(); next = null) {
                countKnown(recordedFile.sources);
            }
        }
    }

    /** Says under which id the file's new items are in the journal. */
    void attribute(String source) {
        sources.add(source);
    }

    OfFile report() {
        Problem told = problem == null ? null : new Problem(problem.refused(), problem.sentence() + progressMade());
        return new OfFile(name, sources, recorded, known, skipped, otherEvents(), findings(), told);
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (IOException unimportant) {
            // It was only read, and what was read is recorded.
        }
    }

    private void read() {
        try {
            next = open().next().orElse(null);
            ended = next == null;
        } catch (BadEvidence bad) {
            if (keepGoing) {
                skipped++;
                return;
            }
            stop(new Problem(false, String.valueOf(bad.getMessage())));
        } catch (IOException failure) {
            stop(new Problem(false, name + ": cannot be read any further: " + failure.getMessage()));
        }
    }

    private void stop(Problem why) {
        problem = why;
        ended = true;
    }

    private String progressMade() {
        return reader == null ? "" : " (" + recorded + " calls and facts before it recorded, " + known + " known)";
    }

    private SortedMap<Integer, Long> otherEvents() {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        if (reader != null) {
            for (EventCount count : reader.summary().notInterpreted()) {
                counts.merge(count.eventId(), count.count(), Long::sum);
            }
        }
        return counts;
    }

    private List<EvidenceFinding> findings() {
        List<EvidenceFinding> findings = new ArrayList<>(reader == null ? List.of() : reader.findings());
        if (original != null) {
            String message = "holds nothing but what " + original + " holds from its beginning, which counts once";
            findings.add(EvidenceFinding.ofFile("SAME-EVIDENCE", Severity.INFO, message));
        }
        return findings;
    }

    private EvidenceReader open() {
        if (reader == null) {
            throw new IllegalStateException(name + " is not open");
        }
        return reader;
    }
}
