package dev.jetaudit.persistence.proof;

import dev.jetaudit.api.query.PositionRange;
import dev.jetaudit.persistence.chunk.Chunk;
import dev.jetaudit.persistence.chunk.ChunkHeader;
import dev.jetaudit.persistence.merkle.TreeHash;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Gathers the chunks of a proof as text. */
final class ShownChunks {

    private final StringBuilder text = new StringBuilder();
    private final TreeHash hash = new TreeHash();

    /** The leaves of the journal's tree that stand for them, hashed, by their numbers. */
    private final NavigableMap<Long, byte[]> headers = new TreeMap<>();

    private final List<PositionRange> positions = new ArrayList<>();

    /** Adds those events of a chunk that have one of these positions; at least one has. */
    void add(Chunk chunk, List<PositionRange> wanted) throws SQLException {
        ChunkHeader header = chunk.header();
        List<byte[]> leaves = chunk.leaves();
        headers.put(header.number(), hash.leaf(header.bytes()));
        line("chunk", header.bytes());
        NavigableMap<Long, byte[]> shown = new TreeMap<>();
        for (int index = 0; index < leaves.size(); index++) {
            long position = header.firstPosition() + index;
            if (wanted.stream().anyMatch(range -> range.holds(position))) {
                shown.put((long) index, hash.leaf(leaves.get(index)));
                line("event " + index, leaves.get(index));
                show(position);
            }
        }
        Subtrees.Rest rest = new EventTree(leaves).beside(shown, leaves.size());
        if (!Arrays.equals(rest.root(), header.eventRoot())) {
            throw Unprovable.damaged("the events of chunk " + header.number() + " do not fit their root");
        }
        rest.hashes().forEach(node -> line("node", node));
    }

    /** Adds what leads from the chunks to the root of the journal's tree. */
    void addTree(JournalTree tree, SignedHead head) throws SQLException {
        Subtrees.Rest rest = tree.beside(headers, head.size());
        if (!Arrays.equals(rest.root(), head.root())) {
            throw Unprovable.damaged("the journal is not that of its latest checkpoint");
        }
        rest.hashes().forEach(subtree -> line("tree", subtree));
    }

    /** Returns the positions of the events, for example {@code 1-4,9}. */
    String positions() {
        return String.join(
                ",",
                positions.stream()
                        .map(range ->
                                range.first() == range.last() ? "" + range.first() : range.first() + "-" + range.last())
                        .toList());
    }

    StringBuilder text() {
        return text;
    }

    private void show(long position) {
        PositionRange last = positions.isEmpty() ? null : positions.getLast();
        if (last != null && last.last() == position - 1) {
            positions.set(positions.size() - 1, new PositionRange(last.first(), position));
        } else {
            positions.add(new PositionRange(position, position));
        }
    }

    private void line(String word, byte[] value) {
        text.append(word)
                .append(' ')
                .append(Base64.getEncoder().encodeToString(value))
                .append('\n');
        ProofLimits.checkLength(text.length());
    }
}
