package dev.jetaudit.persistence.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the hashes of its largest complete subtrees, from left to right, one for each 1 in the binary
 * form of its size. A leaf costs one node on average. Not for several threads.
 */
public final class Frontier {

    private final TreeHash hash = new TreeHash();
    private final List<byte[]> peaks;
    private long size;

    /** An empty tree. */
    public Frontier() {
        peaks = new ArrayList<>();
    }

    /**
     * A tree that has grown already.
     *
     * @param peaks the hashes of its largest complete subtrees, from left to right
     */
    public Frontier(long size, List<byte[]> peaks) {
        if (Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has " + Long.bitCount(size)
                    + " complete subtrees at its edge, not " + peaks.size());
        }
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /** Returns the number of leaves. */
    public long size() {
        return size;
    }

    /**
     * Adds a leaf.
     *
     * @return the hashes of the complete subtrees that end with it, the leaf's own first, each twice as high as the one before
     */
    public List<byte[]> append(byte[] leafHash) {
        List<byte[]> completed = new ArrayList<>();
        completed.add(leafHash);
        byte[] node = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = hash.node(peaks.removeLast(), node);
            completed.add(node);
        }
        peaks.add(node);
        size++;
        return completed;
    }

    /** Returns the hash of the whole tree. */
    public byte[] root() {
        if (peaks.isEmpty()) {
            return hash.empty();
        }
        byte[] root = peaks.getLast();
        for (int peak = peaks.size() - 2; peak >= 0; peak--) {
            root = hash.node(peaks.get(peak), root);
        }
        return root;
    }
}
