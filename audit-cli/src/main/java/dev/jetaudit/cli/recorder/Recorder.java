package dev.jetaudit.cli.recorder;

import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceFiles;
import dev.jetaudit.cli.evidence.EvidenceFiles.Found;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceKind;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.evidence.EvidenceSearch;
import dev.jetaudit.cli.evidence.OnBadLine;
import dev.jetaudit.cli.evidence.ReadAhead;
import dev.jetaudit.cli.output.Progress;
import dev.jetaudit.cli.workbench.RecordingOrder;
import dev.jetaudit.cli.workbench.RecordingReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** Records evidence files together, merged by time with the order of each kept. One pass, in bounded memory. */
public final class Recorder {

    private static final int FILES_READ_AHEAD = 4;

    /** Of all files: more calls than a batch holds, so that there are some when it is written. */
    private static final long BYTES_READ_AHEAD = 640 << 10;

    /** Files of one numbered source may overlap within a second. */
    private static final Comparator<EvidenceFile> EARLIEST =
            Comparator.comparing(EvidenceFile::nextSortAt).thenComparingLong(EvidenceFile::nextSeq);

    private final EvidenceOpener opener;
    private final KnownEvidence known;
    private final JournalWriter writer;
    private final List<InstanceRecord> instances;

    /**
     * @param instances what is known of all instances before this recording
     */
    public Recorder(EvidenceOpener opener, KnownEvidence known, JournalWriter writer, List<InstanceRecord> instances) {
        this.opener = opener;
        this.known = known;
        this.writer = writer;
        this.instances = instances;
    }

    /** Records the files of the order. What is wrong with one of them stands in the report and does not stop the others. */
    public RecordingReport record(RecordingOrder given, Progress progress) {
        EvidenceFiles named =
                new EvidenceSearch(file -> opener.formatOf(file).isPresent(), "evidence").in(given.files());
        RecordingOrder order = given.of(named.found().stream().map(Found::name).toList());
        List<EvidenceFile> files = new ArrayList<>();
        try {
            for (Found file : named.found()) {
                files.add(
                        file.problem() == null
                                ? opened(file.name(), order)
                                : EvidenceFile.unreadable(file.name(), order, file.problem()));
            }
            Map<EvidenceFile, EvidenceFile> copies = CopiedFiles.among(files);
            List<EvidenceFile> each =
                    files.stream().filter(file -> !copies.containsKey(file)).toList();
            merge(each, new Admission(order, known, instances), progress);
            copies.forEach(EvidenceFile::isCopyOf);
        } finally {
            files.forEach(EvidenceFile::close);
        }
        return new RecordingReport(files.stream().map(EvidenceFile::report).toList(), named.passedOver());
    }

    private EvidenceFile opened(String name, RecordingOrder order) {
        try {
            OnBadLine onBadLine = order.keepGoing() ? OnBadLine.SKIP : OnBadLine.STOP;
            EvidenceReader reader = opener.open(name, "", onBadLine);
            EvidenceFile file =
                    EvidenceFile.of(name, order, readAhead(reader, order.files().size()));
            known.recognise(file);
            file.readAhead();
            return file;
        } catch (BadEvidence bad) {
            return EvidenceFile.unreadable(name, order, String.valueOf(bad.getMessage()));
        } catch (IOException failure) {
            return EvidenceFile.unreadable(name, order, name + ": cannot be read: " + failure.getMessage());
        }
    }

    /** Other formats have read their whole file when they yield its first item. */
    private EvidenceReader readAhead(EvidenceReader reader, int files) {
        return reader.kind() == EvidenceKind.CALL_TRACE && files <= FILES_READ_AHEAD
                ? new ReadAhead(reader, opener::bytesRead, BYTES_READ_AHEAD / files)
                : reader;
    }

    /** A file that is taken from the queue goes back with its next item, so the earliest of all is always in front. */
    private void merge(List<EvidenceFile> files, Admission admission, Progress progress) {
        PriorityQueue<EvidenceFile> queue = new PriorityQueue<>(files.size() + 1, EARLIEST);
        files.stream().filter(EvidenceFile::hasNext).forEach(queue::add);
        Batch batch = new Batch(opener.bytesRead());
        for (EvidenceFile file = queue.poll(); file != null; file = queue.poll()) {
            EvidenceItem item = file.take();
            place(batch, admission, file, item);
            if (isDue(batch, file)) {
                writer.write(batch, files);
                batch = new Batch(opener.bytesRead());
            }
            progress.reached(opener.bytesRead(), opener.bytesInAll());
            if (file.hasNext()) {
                queue.add(file);
            }
        }
        writer.write(batch, files);
    }

    /** Whether nothing more is to be put into it, be it that the file says nothing more in time. */
    private boolean isDue(Batch batch, EvidenceFile file) {
        return batch.isFull(opener.bytesRead()) || (!batch.isEmpty() && !file.isReady(batch.dueAt()));
    }

    private void place(Batch batch, Admission admission, EvidenceFile file, EvidenceItem item) {
        try {
            Optional<Set<String>> sources = known.sourcesOf(file, item);
            if (sources.isPresent()) {
                file.countKnown(sources.get());
            } else {
                admit(batch, admission, file, item);
            }
        } catch (BadEvidence contradiction) {
            file.reject(contradiction);
        }
    }

    private void admit(Batch batch, Admission admission, EvidenceFile file, EvidenceItem item) {
        admission.rulesFor(file, item).ifPresent(rules -> {
            known.expect(file, item);
            batch.add(file, item, rules);
        });
    }
}
