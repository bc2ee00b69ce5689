package dev.jetaudit.persistence.proof;

import dev.jetaudit.persistence.chunk.ChunkTable;
import dev.jetaudit.persistence.merkle.TreeHash;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** The journal's tree, read from the rows that keep its complete subtrees. */
final class JournalTree extends Subtrees {

    private final Connection connection;

    JournalTree(Connection connection) {
        this.connection = connection;
    }

    @Override
    byte[] complete(long lastLeaf, int height) throws SQLException {
        byte[] nodes = ChunkTable.nodes(connection, lastLeaf)
                .orElseThrow(() -> Unprovable.damaged("chunk " + lastLeaf + " is missing"));
        int from = height * TreeHash.BYTES;
        if (nodes.length < from + TreeHash.BYTES) {
            throw Unprovable.damaged("chunk " + lastLeaf + " lacks a node of the tree");
        }
        return Arrays.copyOfRange(nodes, from, from + TreeHash.BYTES);
    }
}
