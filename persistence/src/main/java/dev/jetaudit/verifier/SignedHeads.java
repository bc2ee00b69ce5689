package dev.jetaudit.verifier;

import dev.jetaudit.verifier.Problem.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The checkpoints that a journal is compared with: those it keeps itself and those that were put away elsewhere. */
public final class SignedHeads {

    private final Collection<VerifierKey> keys;
    private final List<Head> heads = new ArrayList<>();
    private @Nullable String origin;
    private @Nullable Problem problem;
    private int next;
    private long compared;
    private long signed;

    private record Head(String name, Checkpoint checkpoint) {}

    private SignedHeads(Collection<VerifierKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads the checkpoints of a journal.
     *
     * @param keys whose signatures count; if there is none, no signature is looked at
     * @param anchors checkpoints from elsewhere, as signed notes
     */
    public static SignedHeads of(Connection connection, Collection<VerifierKey> keys, List<String> anchors)
            throws SQLException {
        SignedHeads heads = new SignedHeads(keys);
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select origin from journal_origin")) {
                heads.origin = row.next() ? row.getString(1) : null;
            }
            try (ResultSet row = statement.executeQuery(
                    "select checkpoint_no, chunks, note from checkpoint order by checkpoint_no")) {
                while (row.next()) {
                    heads.add("checkpoint " + row.getLong(1), Objects.toString(row.getString(3), ""), row.getLong(2));
                }
            }
        }
        for (String anchor : anchors) {
            heads.add("the checkpoint given", anchor, null);
        }
        heads.heads.sort(Comparator.comparingLong(head -> head.checkpoint().size()));
        return heads;
    }

    private void add(String name, String note, @Nullable Long size) {
        try {
            Checkpoint checkpoint = Checkpoint.ofNote(note, keys);
            if (!checkpoint.origin().equals(origin)) {
                tell(new Problem(Kind.FOREIGN_CHECKPOINT, null, null, null, name + " is of another journal"));
            } else if (size != null && size != checkpoint.size()) {
                tell(new Problem(Kind.ALTERED, null, null, null, name + " is kept under another size than it says"));
            }
            heads.add(new Head(name, checkpoint));
        } catch (NotProved not) {
            tell(new Problem(Kind.RE_SIGNED, null, null, null, name + ": " + not.getMessage()));
        }
    }

    private void tell(Problem found) {
        problem = problem == null ? found : problem;
    }

    @Nullable
    Problem problem() {
        return problem;
    }

    long compared() {
        return compared;
    }

    /** Returns up to how many chunks there is a checkpoint whose signature was checked. */
    long signed() {
        return signed;
    }

    /** Takes it that the journal begins with what a checkpoint of it was signed for. */
    @Nullable
    Problem behind(Checkpoint since) {
        signed = keys.isEmpty() ? 0 : since.size();
        return since.origin().equals(origin)
                ? null
                : new Problem(
                        Kind.FOREIGN_CHECKPOINT, null, null, null, "the checkpoint to begin at is of another journal");
    }

    /** Compares the tree with the checkpoints of its size. */
    @Nullable
    Problem at(GrowingTree tree) {
        while (next < heads.size() && heads.get(next).checkpoint().size() <= tree.size()) {
            Head head = heads.get(next++);
            if (head.checkpoint().size() == tree.size()) {
                compared++;
                if (!Arrays.equals(tree.root(), head.checkpoint().root())) {
                    return new Problem(
                            Kind.FORKED,
                            tree.size() - 1,
                            null,
                            null,
                            "the journal's first " + tree.size() + " chunks fit together, but they are not those that "
                                    + head.name() + " was signed for; up to " + signed
                                    + " chunks they are");
                }
                signed = keys.isEmpty() ? 0 : tree.size();
            }
        }
        return null;
    }

    /** Says what checkpoints know beyond the journal's end. */
    @Nullable
    Problem beyond(GrowingTree tree, long position) {
        if (next == heads.size()) {
            return null;
        }
        Head head = heads.get(next);
        return new Problem(
                Kind.TRUNCATED_TAIL,
                tree.size(),
                position + 1,
                null,
                "the journal ends with position " + position + " and chunk " + (tree.size() - 1) + ", but "
                        + head.name() + " was signed for " + head.checkpoint().size() + " chunks");
    }
}
