package dev.jetaudit.verifier;

import dev.jetaudit.verifier.Problem.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal from its first chunk to its last, grows the tree anew from the stored bytes, and compares it with what is stored and
 * with every checkpoint on the way. Stops at the first thing that is wrong. Memory is bounded by the number of instances.
 */
public final class JournalCheck {

    private static final int PAGE = 64;
    private static final long MOST_BYTES_OF_A_PAGE = 8 << 20;

    private final Connection connection;
    private final SignedHeads heads;
    private final Map<String, Long> lastSequences = new HashMap<>();
    private GrowingTree tree = new GrowingTree();
    private long position;
    private long time = Long.MIN_VALUE;
    private long chunks;
    private long bytes;
    private boolean fromTheStart = true;

    private JournalCheck(Connection connection, SignedHeads heads) {
        this.connection = connection;
        this.heads = heads;
    }

    /**
     * What was found.
     *
     * @param chunks how many chunks were read and found right by themselves
     * @param events how many events
     * @param bytes how many bytes of events, uncompressed
     * @param checkpoints how many checkpoints were compared
     * @param signed how many chunks are under a checkpoint whose signature was checked
     * @param problem the first thing that is wrong; null if nothing is
     */
    public record Result(
            long chunks,
            long events,
            long bytes,
            long checkpoints,
            long signed,
            @Nullable Problem problem) {}

    /**
     * Checks a journal.
     *
     * @param since reads only what came after this checkpoint of the journal; null for all
     * @param progress is told the positions reached
     */
    public static Result check(
            Connection connection, SignedHeads heads, @Nullable Checkpoint since, LongConsumer progress)
            throws SQLException {
        JournalCheck check = new JournalCheck(connection, heads);
        Problem problem = heads.problem();
        if (problem == null) {
            problem = check.beforeTheFirst();
        }
        if (problem == null && since != null) {
            problem = heads.behind(since);
        }
        if (problem == null && since != null) {
            problem = check.startBehind(since);
        }
        long before = check.position;
        if (problem == null) {
            problem = check.chunks(progress);
        }
        return new Result(
                check.chunks, check.position - before, check.bytes, heads.compared(), heads.signed(), problem);
    }

    /** Readers by position would find such a row. */
    private @Nullable Problem beforeTheFirst() throws SQLException {
        List<JournalRow> rows = rows("where chunk_no < ? order by chunk_no limit 1", 0);
        return rows.isEmpty() ? null : problem(Kind.INSERTED, rows.getFirst(), "the journal begins with chunk 0");
    }

    private @Nullable Problem startBehind(Checkpoint since) throws SQLException {
        List<byte[]> subtrees = new ArrayList<>();
        long end = 0;
        for (int height = Long.SIZE - 1; height >= 0; height--) {
            if ((since.size() >> height & 1) == 1) {
                end += 1L << height;
                List<JournalRow> row = rows("where chunk_no = ?", end - 1);
                int from = height * PartialTree.HASH_BYTES;
                if (row.isEmpty() || row.getFirst().nodes().length < from + PartialTree.HASH_BYTES) {
                    return new Problem(
                            row.isEmpty() ? Kind.TRUNCATED_TAIL : Kind.ALTERED,
                            end - 1,
                            null,
                            null,
                            "the journal does not hold chunk " + (end - 1) + " as the checkpoint knows it");
                }
                subtrees.add(Arrays.copyOfRange(row.getFirst().nodes(), from, from + PartialTree.HASH_BYTES));
                position = row.getFirst().lastPosition();
                time = row.getFirst().appendedAt();
            }
        }
        tree = GrowingTree.of(since.size(), subtrees);
        fromTheStart = false;
        return Arrays.equals(tree.root(), since.root())
                ? null
                : new Problem(
                        Kind.FORKED,
                        since.size() - 1,
                        null,
                        null,
                        "the journal's first " + since.size()
                                + " chunks are not those that the checkpoint was signed for");
    }

    private @Nullable Problem chunks(LongConsumer progress) throws SQLException {
        Problem problem = heads.at(tree);
        List<JournalRow> page = page();
        while (problem == null && !page.isEmpty()) {
            List<JournalRow.@Nullable Body> bodies = page.parallelStream()
                    .<JournalRow.@Nullable Body>map(JournalRow::read)
                    .toList();
            for (int index = 0; index < page.size() && problem == null; index++) {
                problem = chunk(page.get(index), bodies.get(index));
                problem = problem == null ? heads.at(tree) : problem;
            }
            progress.accept(position);
            page = page();
        }
        if (problem == null) {
            problem = heads.beyond(tree, position);
        }
        return problem == null ? doubled() : problem;
    }

    /** Where somebody took away the key, there may be two rows of a number, of which only one was read. */
    private @Nullable Problem doubled() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from chunk")) {
            row.next();
            long rows = row.getLong(1);
            return rows == tree.size()
                    ? null
                    : new Problem(
                            Kind.INSERTED,
                            null,
                            null,
                            null,
                            "there are " + rows + " rows for the " + tree.size() + " chunks of the journal");
        }
    }

    private @Nullable Problem chunk(JournalRow row, JournalRow.@Nullable Body body) throws SQLException {
        Problem misplaced = place(row);
        if (misplaced != null) {
            return misplaced;
        }
        if (body == null) {
            return problem(Kind.UNREADABLE, row, "its events cannot be read");
        }
        boolean counted = row.lastPosition() - row.firstPosition() + 1 == body.events()
                && row.lastSequence() - row.firstSequence() + 1 == body.events();
        if (!counted || !Arrays.equals(body.root(), row.eventRoot())) {
            return problem(Kind.ALTERED, row, "its events are not those that were written");
        }
        byte[] leaf = row.leaf();
        if (!row.hasNodes(tree.add(leaf, 0, leaf.length))) {
            return problem(Kind.ALTERED, row, "it does not fit the hashes of the journal's tree");
        }
        Long last = lastSequences.put(row.instance(), row.lastSequence());
        if (last == null ? fromTheStart && row.firstSequence() != 0 : row.firstSequence() != last + 1) {
            return problem(Kind.ALTERED, row, "its stream does not continue where the one before ended");
        }
        if (row.appendedAt() < time) {
            return problem(Kind.ALTERED, row, "it is older than the one before");
        }
        time = row.appendedAt();
        position = row.lastPosition();
        bytes += row.bodyBytes();
        chunks++;
        return null;
    }

    private @Nullable Problem place(JournalRow row) throws SQLException {
        if (row.number() < tree.size()) {
            return problem(Kind.INSERTED, row, "it is there twice");
        }
        if (row.number() > tree.size()) {
            return new Problem(
                    Kind.DELETED,
                    tree.size(),
                    position + 1,
                    row.firstPosition() - 1,
                    "chunk " + tree.size() + " is missing");
        }
        if (row.firstPosition() == position + 1) {
            return null;
        }
        String reason = "position " + (position + 1) + " is expected there";
        if (row.firstPosition() <= position) {
            return problem(Kind.INSERTED, row, reason);
        }
        boolean elsewhere = !rows("where first_position = ?", position + 1).isEmpty();
        return problem(elsewhere ? Kind.REORDERED : Kind.DELETED, row, reason);
    }

    private static Problem problem(Kind kind, JournalRow row, String reason) {
        return new Problem(
                kind, row.number(), row.firstPosition(), row.lastPosition(), "chunk " + row.number() + ": " + reason);
    }

    private List<JournalRow> page() throws SQLException {
        return rows("where chunk_no >= ? order by chunk_no limit " + rowsOfAPage(), tree.size());
    }

    /** A database has all of a result in memory before the first row of it can be read. */
    private int rowsOfAPage() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select octet_length(body) from chunk where chunk_no >= ? order by chunk_no limit " + PAGE)) {
            statement.setLong(1, tree.size());
            int rows = 0;
            long length = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next() && (rows == 0 || length + row.getLong(1) <= MOST_BYTES_OF_A_PAGE)) {
                    length += row.getLong(1);
                    rows++;
                }
            }
            return rows;
        }
    }

    private List<JournalRow> rows(String condition, long value) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select " + JournalRow.COLUMNS + " from chunk " + condition)) {
            statement.setLong(1, value);
            List<JournalRow> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(JournalRow.of(row));
                }
            }
            return rows;
        }
    }
}
