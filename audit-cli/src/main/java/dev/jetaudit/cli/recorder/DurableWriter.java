package dev.jetaudit.cli.recorder;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.EngineInstanceCommand;
import dev.jetaudit.api.instance.EngineInstanceCommand.AdoptRules;
import dev.jetaudit.api.instance.EngineInstanceCommand.RecordEvidence;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.cli.evidence.LinePrefix;
import dev.jetaudit.cli.recorder.Batch.Taken;
import dev.jetaudit.persistence.evidence.EvidenceBook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;

/** Writes each batch as one transaction: the events, and in the book of evidence how far each file has come. */
public final class DurableWriter implements JournalWriter {

    /** How much is judged at a time, while what was judged before is being encoded. */
    private static final int COMMAND = 1000;

    private final TransactionManager transactions;
    private final Consumer<EngineInstanceCommand> commands;
    private final BooleanSupplier othersRecorded;
    private final EvidenceBook book;
    private final RecordedEvidence known;
    private final InstantSource clock;
    private final Map<EvidenceFile, String> sources = new HashMap<>();
    private final Set<AdoptRules> adopted = new HashSet<>();
    private long recorded;

    /**
     * @param transactions whose commits are durable
     * @param commands handles a command within such a transaction
     * @param othersRecorded tells within such a transaction whether other processes recorded since it was asked last
     */
    public DurableWriter(
            TransactionManager transactions,
            Consumer<EngineInstanceCommand> commands,
            BooleanSupplier othersRecorded,
            EvidenceBook book,
            RecordedEvidence known,
            InstantSource clock) {
        this.transactions = transactions;
        this.commands = commands;
        this.othersRecorded = othersRecorded;
        this.book = book;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public void write(Batch batch, List<EvidenceFile> files) {
        if (batch.isEmpty()) {
            return;
        }
        Batch written = transactions.fetchInTransaction(() -> {
            Batch left = othersRecorded.getAsBoolean() ? stillNew(batch) : batch;
            left.byInstance().forEach((instance, taken) -> record(left, instance, taken));
            files.forEach(this::advance);
            known.recordExpected(this::sourceOf);
            return left;
        });
        for (List<Taken> taken : written.byInstance().values()) {
            taken.forEach(one -> one.file().countRecorded());
            recorded += taken.size();
        }
    }

    /** Returns how many items it has written for good. */
    public long recorded() {
        return recorded;
    }

    /** Only he who has the right to append can know what is new: others may have recorded the same since it was read. */
    private Batch stillNew(Batch batch) {
        Batch left = known.stillNew(batch);
        batch.files().forEach(file -> {
            String continued = known.continuedBy(file);
            if (continued != null && !continued.equals(sources.put(file, continued))) {
                file.attribute(continued);
            }
        });
        return left;
    }

    private void record(Batch batch, InstanceId instance, List<Taken> taken) {
        AdoptRules adoption = new AdoptRules(instance, batch.rulesOf(instance), true);
        if (adopted.add(adoption)) {
            commands.accept(adoption);
        }
        for (int from = 0; from < taken.size(); from += COMMAND) {
            List<Evidence> evidence = new ArrayList<>(COMMAND);
            for (Taken one : taken.subList(from, Math.min(from + COMMAND, taken.size()))) {
                evidence.add(one.attributedTo(sourceOf(one.file())));
            }
            commands.accept(new RecordEvidence(instance, evidence));
        }
    }

    private void advance(EvidenceFile file) {
        String source = sources.get(file);
        if (source != null) {
            file.taken().ifPresent(prefix -> known.advance(file, source, prefix));
        }
    }

    /** Returns the id of the file's source, which is entered in the book with its first new item. */
    private String sourceOf(EvidenceFile file) {
        return sources.computeIfAbsent(file, this::entered);
    }

    private String entered(EvidenceFile file) {
        String id = known.continuedBy(file);
        if (id == null) {
            String firstLine = file.prefixes()
                    .flatMap(lines -> lines.at(1))
                    .map(LinePrefix::sha256)
                    .orElse("");
            Instant now = clock.instant();
            id = book.open(file.name(), file.sourceKey(), file.kind().title(), now, firstLine);
        }
        file.attribute(id);
        return id;
    }
}
