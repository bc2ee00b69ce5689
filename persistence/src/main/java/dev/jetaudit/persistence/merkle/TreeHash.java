package dev.jetaudit.persistence.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256 with the prefixes that keep leaves and inner nodes of a tree apart (RFC 6962, section 2.1). Not for several threads. */
public final class TreeHash {

    /** Length of a hash in bytes. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256;

    public TreeHash() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Returns the hash of a tree without leaves. */
    public byte[] empty() {
        return sha256.digest();
    }

    public byte[] leaf(byte[] content) {
        return leaf(content, 0, content.length);
    }

    public byte[] leaf(byte[] buffer, int from, int length) {
        sha256.update(LEAF);
        sha256.update(buffer, from, length);
        return sha256.digest();
    }

    /**
     * Writes the hash of a leaf.
     *
     * @param target where the {@value #BYTES} bytes go
     */
    public void leaf(byte[] buffer, int from, int length, byte[] target, int at) {
        sha256.update(LEAF);
        sha256.update(buffer, from, length);
        digest(target, at);
    }

    /**
     * Returns the hash of a tree.
     *
     * @param leaves the hashes of its leaves, one behind the other; overwritten
     */
    public byte[] root(byte[] leaves, int count) {
        if (count == 0) {
            return empty();
        }
        for (int width = count; width > 1; width = (width + 1) / 2) {
            for (int left = 0; left < width; left += 2) {
                lift(leaves, left, left + 1 < width);
            }
        }
        return Arrays.copyOf(leaves, BYTES);
    }

    /** Puts a node in the place of a pair; a last one without partner rises as it is. */
    private void lift(byte[] hashes, int left, boolean isPair) {
        if (isPair) {
            sha256.update(NODE);
            sha256.update(hashes, left * BYTES, 2 * BYTES);
            digest(hashes, left / 2 * BYTES);
        } else {
            System.arraycopy(hashes, left * BYTES, hashes, left / 2 * BYTES, BYTES);
        }
    }

    private void digest(byte[] target, int at) {
        try {
            sha256.digest(target, at, BYTES);
        } catch (DigestException impossible) {
            throw new IllegalStateException("there is room for a hash", impossible);
        }
    }

    public byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }
}
