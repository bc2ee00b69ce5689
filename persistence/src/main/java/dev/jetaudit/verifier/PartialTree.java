package dev.jetaudit.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.NavigableMap;

/**
 * The tree of RFC 6962, section 2.1, of which some leaves are shown; of the rest there are the hashes of the largest subtrees in
 * which no leaf is shown, from left to right. For one leaf these are the hashes of the RFC's audit path.
 */
final class PartialTree {

    static final int HASH_BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final NavigableMap<Long, byte[]> shown;
    private final Iterator<byte[]> rest;
    private final MessageDigest sha256 = sha256();

    private PartialTree(NavigableMap<Long, byte[]> shown, Iterator<byte[]> rest) {
        this.shown = shown;
        this.rest = rest;
    }

    /**
     * Returns the root.
     *
     * @param size how many leaves the tree has
     * @param shown leaves by their index
     * @param hashes of the rest, from left to right; read to their end
     * @throws NotProved if there are not as many hashes as it takes
     */
    static byte[] root(long size, NavigableMap<Long, byte[]> shown, Iterator<byte[]> hashes) {
        if (shown.isEmpty() || shown.firstKey() < 0 || shown.lastKey() >= size) {
            throw new NotProved("it shows nothing, or what lies beyond the end of a tree");
        }
        PartialTree tree = new PartialTree(shown, hashes);
        byte[] root = tree.hash(0, size);
        if (tree.rest.hasNext()) {
            throw new NotProved("it has a hash that belongs nowhere");
        }
        return root;
    }

    private byte[] hash(long from, long to) {
        if (shown.subMap(from, to).isEmpty()) {
            if (!rest.hasNext()) {
                throw new NotProved("a hash is missing");
            }
            return rest.next();
        }
        if (to - from == 1) {
            sha256.update(LEAF);
            return sha256.digest(shown.get(from));
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        byte[] left = hash(from, middle);
        byte[] right = hash(middle, to);
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
