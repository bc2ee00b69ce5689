package dev.jetaudit.persistence.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What somebody who holds the signer's key, or does not, could make of a proof. None of it holds. */
final class AlteredProofs {

    private final List<String> lines;

    private AlteredProofs(String proof) {
        lines = List.of(proof.substring(0, proof.lastIndexOf("\n\n") + 1).split("\n"));
    }

    /**
     * Returns altered proofs by name.
     *
     * @param backup a proof of a backup in two chunks
     * @param elsewhere a checkpoint of the same journal, signed by another key
     */
    static Map<String, String> of(String backup, String elsewhere) {
        AlteredProofs proof = new AlteredProofs(backup);
        Map<String, String> altered = new LinkedHashMap<>();
        altered.put("changed-statement", backup.replace("assessment incomplete-logs", "assessment valid"));
        altered.put("cut-short", backup.substring(0, backup.length() / 2));
        altered.put("signature-removed", backup.substring(0, backup.lastIndexOf("\n\n") + 1));
        altered.put("other-key", TestKey.OTHER.sign(proof.text(all -> {})));
        altered.put(
                "event-changed", proof.signed(all -> all.set(proof.at("event 1 "), changed(proof.line("event 1 ")))));
        altered.put("event-left-out", proof.signed(all -> all.remove(proof.at("event 1 "))));
        altered.put(
                "time-changed", proof.signed(all -> all.set(proof.at("chunk "), changedTime(proof.line("chunk ")))));
        altered.put("node-missing", proof.signed(all -> all.remove(proof.at("node "))));
        altered.put("node-too-many", proof.signed(all -> all.add(proof.at("tree "), proof.line("node "))));
        altered.put("chunks-swapped", proof.signed(proof::swapChunks));
        altered.put("tree-path-swapped", proof.signed(all -> Collections.swap(all, all.size() - 2, all.size() - 1)));
        altered.put("other-positions", proof.signed(all -> all.set(2, "positions 2-3,9-11")));
        altered.put("other-backup", proof.signed(all -> all.set(1, "backup EX01/SG2#1")));
        altered.put("line-added", proof.signed(all -> all.add("stated assessment valid")));
        altered.put("checkpoint-of-other-key", proof.signed(all -> all.set(proof.at("checkpoint "), elsewhere)));
        return altered;
    }

    private String signed(Consumer<List<String>> change) {
        return TestKey.PUBLISHED.sign(text(change));
    }

    private String text(Consumer<List<String>> change) {
        List<String> all = new ArrayList<>(lines);
        change.accept(all);
        return String.join("\n", all) + "\n";
    }

    /** Puts the second chunk with all its lines before the first. */
    private void swapChunks(List<String> all) {
        int first = at("chunk ");
        int end = at("tree ");
        int second = first + 1;
        while (!all.get(second).startsWith("chunk ")) {
            second++;
        }
        Collections.rotate(all.subList(first, end), end - second);
    }

    private int at(String beginning) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(beginning)) {
                return at;
            }
        }
        throw new IllegalArgumentException("no line begins with " + beginning);
    }

    private String line(String beginning) {
        return lines.get(at(beginning));
    }

    /** Changes an event's payload. */
    private static String changed(String line) {
        return changedAt(line, line.length() - 20);
    }

    /** Changes when a chunk was appended: its bytes 29 to 36. */
    private static String changedTime(String line) {
        return changedAt(line, "chunk ".length() + 4 * 36 / 3);
    }

    private static String changedAt(String line, int at) {
        return line.substring(0, at) + (line.charAt(at) == 'A' ? 'B' : 'A') + line.substring(at + 1);
    }
}
