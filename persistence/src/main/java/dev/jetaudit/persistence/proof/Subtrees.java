package dev.jetaudit.persistence.proof;

import dev.jetaudit.persistence.merkle.TreeHash;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/** A hash tree that can be asked for the hash of any of its subtrees. */
abstract class Subtrees {

    private final TreeHash hash = new TreeHash();

    /** Returns the hash of a complete subtree of 2^height leaves, the last of which has that index. */
    abstract byte[] complete(long lastLeaf, int height) throws SQLException;

    /** Returns the hash over the leaves from an index up to another one, which is not included. */
    final byte[] hash(long from, long to) throws SQLException {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return complete(to - 1, Long.numberOfTrailingZeros(leaves));
        }
        long middle = middle(from, to);
        return hash.node(hash(from, middle), hash(middle, to));
    }

    /**
     * What somebody needs to compute the root from the leaves shown.
     *
     * @param hashes of the largest subtrees without any of them, from left to right
     * @param root what they will compute
     */
    @SuppressWarnings("ArrayRecordComponent") // Never changed and never compared.
    record Rest(List<byte[]> hashes, byte[] root) {}

    /**
     * Returns what the leaves shown leave to the rest of the tree.
     *
     * @param shown hashes of leaves by their index
     */
    final Rest beside(NavigableMap<Long, byte[]> shown, long size) throws SQLException {
        List<byte[]> hashes = new ArrayList<>();
        return new Rest(hashes, gather(shown, 0, size, hashes));
    }

    private byte[] gather(NavigableMap<Long, byte[]> shown, long from, long to, List<byte[]> hashes)
            throws SQLException {
        if (shown.subMap(from, to).isEmpty()) {
            byte[] subtree = hash(from, to);
            hashes.add(subtree);
            return subtree;
        }
        if (to - from == 1) {
            return shown.firstEntry().getValue();
        }
        long middle = middle(from, to);
        byte[] left = gather(shown.subMap(from, true, middle, false), from, middle, hashes);
        return hash.node(left, gather(shown.subMap(middle, true, to, false), middle, to, hashes));
    }

    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
