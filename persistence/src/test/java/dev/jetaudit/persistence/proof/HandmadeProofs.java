package dev.jetaudit.persistence.proof;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proofs that a verifier could judge either way if the format did not say which. */
final class HandmadeProofs {

    private static final String WITNESS = "witness.example";
    private static final long TOO_LARGE = 1_000_000_000_000_000_000L;

    private HandmadeProofs() {}

    /** Returns those that hold, by name. */
    static Map<String, String> good() {
        Map<String, String> good = new LinkedHashMap<>();
        String proof = HandmadeProof.with(all -> {});
        good.put("handmade", proof);
        good.put("witness", proof + signature(WITNESS, 72));
        good.put("witness-of-one-byte", proof + signature(WITNESS, 1));
        good.put("largest-numbers", HandmadeProof.with(all -> {
            all.firstPosition = TOO_LARGE - 1;
            all.firstSequence = TOO_LARGE - 1;
            all.positions = "" + (TOO_LARGE - 1);
        }));
        return good;
    }

    /** Returns those that do not hold, by name. */
    static Map<String, String> bad() {
        Map<String, String> bad = new LinkedHashMap<>();
        signatures(bad);
        headers(bad);
        events(bad);
        bad.put("version-not-a-number", HandmadeProof.with(all -> all.firstLine = "jetaudit-proof/x"));
        bad.put("version-with-zero", HandmadeProof.with(all -> all.firstLine = "jetaudit-proof/01"));
        bad.put("version-with-blank", HandmadeProof.with(all -> all.firstLine = "jetaudit-proof/1 "));
        bad.put("version-missing", HandmadeProof.with(all -> all.firstLine = "jetaudit-proof/"));
        bad.put("backup-without-number", ofBackup("I#", "kind full"));
        bad.put("backup-of-letters", ofBackup("I#x", "kind full"));
        bad.put("backup-with-zero", ofBackup("I#01", "kind full"));
        bad.put("backup-zero", ofBackup("I#0", "kind full"));
        bad.put("stated-without-value", ofBackup("I#1", "kind"));
        bad.put("stated-empty-value", ofBackup("I#1", "kind "));
        bad.put("stated-without-name", ofBackup("I#1", " full"));
        bad.put("stated-delete", ofBackup("I#1", "kind a\u007fb"));
        bad.put("stated-control", ofBackup("I#1", "kind a\u0085b"));
        return bad;
    }

    private static void signatures(Map<String, String> bad) {
        String proof = HandmadeProof.with(all -> {});
        bad.put("key-name-with-next-line", proof + signature("x\u0085y", 64));
        bad.put("key-name-with-line-separator", proof + signature("x\u2028y", 64));
        bad.put("key-name-with-form-feed", proof + signature("x\fy", 64));
        bad.put("key-name-with-file-separator", proof + signature("x\u001cy", 64));
        bad.put("key-name-with-no-break-space", proof + signature("x\u00a0y", 64));
        bad.put("signature-of-no-byte", proof + signature(WITNESS, 0));
        bad.put("signed-twice", proof + proof.substring(proof.lastIndexOf("\n\n") + 2));
        bad.put("witness-twice", proof + signature(WITNESS, 64) + signature(WITNESS, 72));
    }

    private static void headers(Map<String, String> bad) {
        bad.put("position-too-large", position(TOO_LARGE));
        bad.put("position-negative", position(Long.MIN_VALUE));
        bad.put("sequence-too-large", HandmadeProof.with(all -> all.firstSequence = TOO_LARGE));
        bad.put("sequence-negative", HandmadeProof.with(all -> all.firstSequence = -1));
        bad.put("last-position-too-large", HandmadeProof.with(all -> {
            all.firstPosition = TOO_LARGE - 1;
            all.positions = (TOO_LARGE - 1) + "-" + TOO_LARGE;
            all.count = 2;
            all.events = List.of(HandmadeProof.EVENT, HandmadeProof.EVENT);
        }));
        bad.put("too-many-events", HandmadeProof.with(all -> {
            all.count = 1001;
            all.positions = "1-1001";
            all.events = Collections.nCopies(1001, HandmadeProof.EVENT);
        }));
        byte[] notText = {(byte) 0xff};
        bad.put("instance-not-text", HandmadeProof.with(all -> all.instance = notText));
        bad.put("instance-replaced", HandmadeProof.with(all -> {
            all.instance = notText;
            all.backup = "\ufffd#1";
        }));
    }

    private static void events(Map<String, String> bad) {
        bad.put("event-empty", event(""));
        bad.put("event-cut-short", event("\u0004type\u00011\0\0\0\u0003{}"));
        bad.put("event-without-lengths", event("\u0004type"));
        bad.put("event-not-text", event("\u0004type\u00011\0\0\0\0{\"\u00ff\"}"));
        bad.put("meta-data-not-text", event("\u0004type\u00011\0\0\0\u0001\u00ff{}"));
    }

    private static String event(String bytes) {
        return HandmadeProof.with(all -> all.events = List.of(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String position(long first) {
        return HandmadeProof.with(all -> {
            all.firstPosition = first;
            all.positions = Long.toUnsignedString(first);
        });
    }

    private static String ofBackup(String id, String statement) {
        return HandmadeProof.with(all -> {
            all.backup = id;
            all.stated = List.of(statement);
        });
    }

    /** Returns a line as of a key that nobody knows. */
    private static String signature(String name, int bytes) {
        return "\u2014 " + name + " " + HandmadeProof.base64(new byte[4 + bytes]) + "\n";
    }
}
