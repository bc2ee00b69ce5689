package dev.jetaudit.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a proof, read one after the other. Each is a word, a blank and a value. */
final class ProofLines {

    private final List<String> lines;
    private int next;

    ProofLines(String text) {
        lines = Arrays.asList(text.split("\n", -1));
    }

    boolean isNext(String word) {
        return next < lines.size() && lines.get(next).startsWith(word + " ");
    }

    /** Returns the value of the next line, which has to begin with that word. */
    String take(String word) {
        if (!isNext(word)) {
            throw new NotProved("a line '" + word + "' has to stand at line " + (next + 1));
        }
        return lines.get(next++).substring(word.length() + 1);
    }

    /** Returns the values of all lines from here that begin with that word. */
    List<String> takeAll(String word) {
        List<String> values = new ArrayList<>();
        while (isNext(word)) {
            values.add(take(word));
        }
        return values;
    }

    List<byte[]> takeHashes(String word) {
        List<byte[]> hashes = takeAll(word).stream().map(StrictBase64::decode).toList();
        if (hashes.stream().anyMatch(hash -> hash.length != PartialTree.HASH_BYTES)) {
            throw new NotProved("it holds a hash that is not as long as it has to be");
        }
        return hashes;
    }

    /** The text ends with a line feed, behind which nothing stands. */
    void end() {
        if (next != lines.size() - 1 || !lines.get(next).isEmpty()) {
            throw new NotProved("line " + (next + 1) + " belongs nowhere");
        }
    }
}
