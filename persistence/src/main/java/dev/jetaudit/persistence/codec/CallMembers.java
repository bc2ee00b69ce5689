package dev.jetaudit.persistence.codec;

import java.nio.charset.StandardCharsets;

/** The members of a recorded call's JSON, each with its quotes and the colon, and values that are always the same. */
final class CallMembers {

    private CallMembers() {}

    static final byte[] INSTANCE = name("instance");
    static final byte[] CALL = name("call");
    static final byte[] FUNCTION = name("function");
    static final byte[] AT = name("at");
    static final byte[] IN = name("in");
    static final byte[] GRBIT = name("grbit");
    static final byte[] FILE = name("file");
    static final byte[] HANDLE = name("handle");
    static final byte[] CB = name("cb");
    static final byte[] OUT = name("out");
    static final byte[] SIZE = name("size");
    static final byte[] BYTES = name("bytes");
    static final byte[] OBSERVED = name("observed");
    static final byte[] INFERRED = name("inferred");
    static final byte[] ORIGIN = name("origin");
    static final byte[] SOURCE = name("source");
    static final byte[] LINE = name("line");
    static final byte[] SEQ = name("seq");
    static final byte[] CLIENT = name("client");
    static final byte[] EXTRA = name("extra");
    static final byte[] ANSWER = name("answer");
    static final byte[] RULE = name("ruleId");
    static final byte[] BACKUP = name("backup");
    static final byte[] PHASE_BEFORE = name("phaseBefore");
    static final byte[] PHASE_AFTER = name("phaseAfter");
    static final byte[] EFFECT = name("effect");
    static final byte[] NO_EFFECT = ascii("{\"is\":\"nothing\"}");
    static final byte[] FILE_READ = ascii("{\"is\":\"file-read\"");
    static final byte[] TOTAL = name("total");
    static final byte[] COMPLETE = name("complete");
    static final byte[] BEGAN = name("began");
    static final byte[] ENDED = name("ended");
    static final byte[] UNKNOWN = name("unknown");
    static final byte[] ASSUMPTIONS = name("assumptions");
    static final byte[] TRUE = ascii("true");

    private static byte[] name(String name) {
        return ascii('"' + name + "\":");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
