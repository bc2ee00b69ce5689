package dev.jetaudit.persistence.proof;

import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.PositionRange;
import dev.jetaudit.persistence.chunk.Chunk;
import dev.jetaudit.persistence.chunk.ChunkTable;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes proofs under one checkpoint. Reads the chunks that it shows and, for each, a few rows of the tree; holds one chunk and the
 * text of the proof. Every hash that leads to the checkpoint is computed, so a proof that is returned holds.
 */
public final class ProofWriter {

    private final Connection connection;
    private final SignedHead head;
    private final UnaryOperator<String> signer;

    /**
     * @param connection on whose transaction the journal stands still
     * @param checkpoint the latest one, signed
     * @param signer makes a signed note of a text
     * @throws Unprovable if the checkpoint is none
     */
    public ProofWriter(Connection connection, String checkpoint, UnaryOperator<String> signer) {
        this.connection = connection;
        this.head = SignedHead.parse(checkpoint);
        this.signer = signer;
    }

    /**
     * Returns a proof of all events of a backup's instance from the backup's first call to its last, with what is concluded of it.
     *
     * @throws Unprovable if the checkpoint does not cover them, there are too many, or the store is damaged
     */
    public String ofBackup(BackupRecord backup) throws SQLException {
        PositionRange stretch = new PositionRange(backup.firstPosition(), backup.lastPosition());
        String instance = backup.id().instance().value();
        ShownChunks shown = new ShownChunks();
        Chunk chunk = chunkAt(stretch.first());
        while (chunk != null && chunk.header().firstPosition() <= stretch.last()) {
            if (!chunk.header().instance().equals(instance)) {
                throw Unprovable.damaged("at the first position of " + backup.id() + " stands another instance");
            }
            show(shown, chunk, List.of(stretch));
            List<Chunk> next =
                    ChunkTable.ofStream(connection, instance, chunk.header().lastSequence() + 1, 1);
            chunk = next.isEmpty() ? null : next.getFirst();
        }
        StringBuilder about = new StringBuilder("backup " + backup.id() + "\n");
        about.append("positions ").append(shown.positions()).append('\n');
        StatedLines.of(backup)
                .forEach(line -> about.append("stated ").append(line).append('\n'));
        return signed(about, shown);
    }

    /**
     * Returns a proof of the events at those positions.
     *
     * @param ranges ascending, none touching the next
     * @throws Unprovable as above, or if there is no such position
     */
    public String ofPositions(List<PositionRange> ranges) throws SQLException {
        ShownChunks shown = new ShownChunks();
        long next = ranges.getFirst().first();
        while (next > 0) {
            Chunk chunk = chunkAt(next);
            show(shown, chunk, ranges);
            next = after(chunk.header().lastPosition(), ranges);
        }
        return signed(new StringBuilder("positions " + shown.positions() + "\n"), shown);
    }

    /** Returns the first position of the ranges that lies behind another one; 0 if none does. */
    private static long after(long position, List<PositionRange> ranges) {
        return ranges.stream()
                .filter(range -> range.last() > position)
                .mapToLong(range -> Math.max(range.first(), position + 1))
                .findFirst()
                .orElse(0);
    }

    private Chunk chunkAt(long position) throws SQLException {
        List<Chunk> chunks = ChunkTable.from(connection, position, 1);
        if (chunks.isEmpty() || chunks.getFirst().header().firstPosition() > position) {
            throw Unprovable.because(
                    "the journal has no position " + position + "; 'jetaudit calls' lists those there" + " are");
        }
        return chunks.getFirst();
    }

    private void show(ShownChunks shown, Chunk chunk, List<PositionRange> ranges) throws SQLException {
        if (chunk.header().number() >= head.size()) {
            throw Unprovable.because("the latest checkpoint does not cover position "
                    + chunk.header().lastPosition() + "; make one with 'jetaudit checkpoint' first");
        }
        shown.add(chunk, ranges);
    }

    private String signed(StringBuilder about, ShownChunks shown) throws SQLException {
        shown.addTree(new JournalTree(connection), head);
        String checkpoint = Base64.getEncoder().encodeToString(head.note().getBytes(StandardCharsets.UTF_8));
        String front = "jetaudit-proof/1\n" + about;
        ProofLimits.checkFront(front);
        String proof = signer.apply(front + "checkpoint " + checkpoint + "\n" + shown.text());
        ProofLimits.checkLength(ProofLimits.bytes(proof));
        return proof;
    }
}
