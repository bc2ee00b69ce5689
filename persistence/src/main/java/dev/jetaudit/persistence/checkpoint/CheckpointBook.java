package dev.jetaudit.persistence.checkpoint;

import dev.jetaudit.persistence.chunk.ChunkTable;
import dev.jetaudit.persistence.chunk.DamagedTree;
import dev.jetaudit.persistence.merkle.Frontier;
import dev.jetaudit.persistence.store.StoreTransactions;
import dev.jetaudit.verifier.Checkpoint;
import dev.jetaudit.verifier.NotProved;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.jdbc.JdbcException;

/** The checkpoints in the store, the oldest first. None is ever changed or deleted. */
public final class CheckpointBook {

    private final StoreTransactions transactions;

    public CheckpointBook(StoreTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Signs the journal as it is, and keeps the checkpoint. One that the same key has signed at the same size is returned again.
     *
     * @param anchors checkpoints that were put away elsewhere; those of other journals tell nothing
     * @return the signed note
     * @throws OtherJournal if the journal is not that of the checkpoint before, or of an anchor
     */
    public String write(SigningKey key, List<Checkpoint> anchors) {
        return transactions.recording().fetchInTransaction(() -> {
            try {
                return write(transactions.connection(), key, anchors);
            } catch (SQLException failure) {
                throw new JdbcException("could not write a checkpoint", failure);
            }
        });
    }

    private static String write(Connection connection, SigningKey key, List<Checkpoint> anchors) throws SQLException {
        String origin = origin(connection);
        for (Checkpoint anchor : anchors) {
            if (anchor.origin().equals(origin) && !contains(connection, anchor)) {
                throw OtherJournal.than(anchor);
            }
        }
        Frontier tree = ChunkTable.tree(connection);
        String text = origin + "\n" + tree.size() + "\n" + Base64.getEncoder().encodeToString(tree.root()) + "\n";
        Optional<String> latest = latest(connection);
        if (latest.isPresent()) {
            requireContained(connection, latest.get());
            if (latest.get().equals(key.sign(text))) {
                return latest.get();
            }
        }
        String note = key.sign(text);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into checkpoint (checkpoint_no, chunks, note) select coalesce(max(checkpoint_no), 0) + 1,"
                        + " cast(? as bigint), cast(? as varchar) from checkpoint")) {
            insert.setLong(1, tree.size());
            insert.setString(2, note);
            insert.executeUpdate();
        }
        return note;
    }

    /** A signature would cover what somebody changed since the one before. */
    private static void requireContained(Connection connection, String latest) throws SQLException {
        Checkpoint before;
        try {
            before = Checkpoint.ofNote(latest, List.of());
        } catch (NotProved damaged) {
            throw OtherJournal.withDamaged(damaged);
        }
        if (!contains(connection, before)) {
            throw OtherJournal.than(before);
        }
    }

    /** Whether the journal begins with what was signed, by the nodes that its rows keep of the tree. */
    private static boolean contains(Connection connection, Checkpoint checkpoint) throws SQLException {
        try {
            return Arrays.equals(ChunkTable.tree(connection, checkpoint.size()).root(), checkpoint.root());
        } catch (DamagedTree missing) {
            return false;
        }
    }

    /** Returns the latest checkpoint. */
    public static Optional<String> latest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select note from checkpoint order by checkpoint_no desc limit 1")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** A store is given its name at its first checkpoint, so that no other store's checkpoint can pass for one of its own. */
    private static String origin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select origin from journal_origin")) {
                if (row.next()) {
                    return row.getString(1);
                }
            }
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            String origin = "jetaudit.dev/journal/" + HexFormat.of().formatHex(random);
            statement.executeUpdate("insert into journal_origin (origin) values ('" + origin + "')");
            return origin;
        }
    }
}
