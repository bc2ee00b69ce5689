package dev.jetaudit.verifier;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** A tree of RFC 6962, section 2.1, that grows by a leaf at a time; kept are the hashes of its largest complete subtrees only. */
final class GrowingTree {

    private final MessageDigest sha256;
    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private long size;

    GrowingTree() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A tree of that size, of which the subtrees are known from elsewhere. */
    static GrowingTree of(long size, List<byte[]> fromLeftToRight) {
        GrowingTree tree = new GrowingTree();
        tree.size = size;
        fromLeftToRight.forEach(tree.subtrees::push);
        return tree;
    }

    long size() {
        return size;
    }

    /** Adds a leaf, and returns the hashes of the subtrees that it completes, one behind the other, its own first. */
    byte[] add(byte[] bytes, int from, int length) {
        sha256.update((byte) 0);
        sha256.update(bytes, from, length);
        byte[] hash = sha256.digest();
        ByteArrayOutputStream completed = new ByteArrayOutputStream();
        completed.writeBytes(hash);
        size++;
        for (long pairs = size; (pairs & 1) == 0; pairs >>= 1) {
            hash = node(subtrees.pop(), hash);
            completed.writeBytes(hash);
        }
        subtrees.push(hash);
        return completed.toByteArray();
    }

    byte[] root() {
        Iterator<byte[]> fromRight = new ArrayList<>(subtrees).iterator();
        if (!fromRight.hasNext()) {
            return sha256.digest();
        }
        byte[] root = fromRight.next();
        while (fromRight.hasNext()) {
            root = node(fromRight.next(), root);
        }
        return root;
    }

    private byte[] node(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }
}
