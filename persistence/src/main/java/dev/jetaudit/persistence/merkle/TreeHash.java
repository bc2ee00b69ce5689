package dev.jetaudit.persistence.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

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

    public byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }
}
