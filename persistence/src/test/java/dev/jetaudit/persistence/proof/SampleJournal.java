package dev.jetaudit.persistence.proof;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.LogsRecord;
import dev.jetaudit.persistence.chunk.Chunk;
import dev.jetaudit.persistence.chunk.ChunkTable;
import dev.jetaudit.persistence.chunk.ChunkWriter;
import dev.jetaudit.persistence.chunk.StoredEvent;
import dev.jetaudit.persistence.merkle.Frontier;
import dev.jetaudit.persistence.merkle.TreeHash;
import dev.jetaudit.persistence.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** A small journal that is the same wherever it is made. */
final class SampleJournal implements AutoCloseable {

    static final String SG1 = "EX01/SG1";
    static final String SG2 = "EX01/SG2";
    static final Instant BEGIN = Instant.parse("2026-03-01T22:00:00Z");

    private final Database database;
    private final Connection connection;
    private final ChunkWriter writer = new ChunkWriter(() -> BEGIN.plusSeconds(3600));
    private final TreeHash hash = new TreeHash();
    private final Frontier tree = new Frontier();

    SampleJournal(Path directory) throws SQLException {
        database = Database.openOrCreate(directory);
        connection = database.borrow();
    }

    /** Five chunks of two instances, which take turns: positions 1–4, 9–12 and 15–16 are those of SG1. */
    SampleJournal filled() throws SQLException {
        append(SG1, 0, 4);
        append(SG2, 0, 4);
        append(SG1, 4, 4);
        append(SG2, 4, 2);
        append(SG1, 8, 2);
        return this;
    }

    void append(String instance, long firstSequence, int events) throws SQLException {
        List<StoredEvent> stored = LongStream.range(firstSequence, firstSequence + events)
                .mapToObj(sequence -> event(instance, sequence))
                .toList();
        long before = ChunkTable.head(connection);
        writer.append(connection, instance, firstSequence, stored);
        for (Chunk written : ChunkTable.from(connection, before + 1, Integer.MAX_VALUE)) {
            tree.append(hash.leaf(written.header().bytes()));
        }
    }

    Connection connection() {
        return connection;
    }

    String checkpoint(UnaryOperator<String> signer) {
        return signer.apply(
                "jetaudit/test\n" + tree.size() + "\n" + Base64.getEncoder().encodeToString(tree.root()) + "\n");
    }

    ProofWriter proofs() {
        return new ProofWriter(connection, checkpoint(TestKey.PUBLISHED::sign), TestKey.PUBLISHED::sign);
    }

    /** The backup on SG1 between two positions. */
    static BackupRecord backup(long firstPosition, long lastPosition) {
        return new BackupRecord(
                new BackupId(new InstanceId(SG1), 1),
                RuleSetName.ENGINE_2025,
                BackupScope.FULL,
                BackupKind.FULL,
                BackupOutcome.COMPLETED,
                JetErr.SUCCESS,
                JetErr.SUCCESS,
                JetErr.SUCCESS,
                Assessment.INCOMPLETE_LOGS,
                BEGIN.plusSeconds(1),
                BEGIN.plusSeconds(7),
                firstPosition,
                lastPosition,
                List.of(),
                new LogsRecord(true, null, null),
                false,
                null,
                GenerationSet.EMPTY,
                7,
                null,
                List.of(Finding.at(
                        11, "LOGS-MISSING", Severity.ERROR, "the log 118 was not read:\n\"Ü.log\"", "make a full")));
    }

    private static StoredEvent event(String instance, long sequence) {
        String payload = "{\"instance\":\"%s\",\"call\":{\"at\":\"%s\"},\"answer\":0}"
                .formatted(instance, BEGIN.plusSeconds(sequence));
        return new StoredEvent("call-recorded", "1", new byte[0], payload.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        database.giveBack(connection);
        database.close();
    }
}
