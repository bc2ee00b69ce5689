package dev.jetaudit.persistence.proof;

import dev.jetaudit.persistence.merkle.Frontier;
import dev.jetaudit.persistence.merkle.TreeHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A proof of a journal of one chunk, all of whose hashes fit: what is not as it has to be is what a test changed. */
public final class HandmadeProof {

    /** An event as the journal keeps it: a type, a revision, no meta data, JSON. */
    static final byte[] EVENT = "\u0004type\u00011\0\0\0\0{}".getBytes(StandardCharsets.US_ASCII);

    private static final int FIXED_HEADER_BYTES = 1 + 8 + 8 + 4 + 8 + 8 + 2;

    public String firstLine = "jetaudit-proof/1";
    public @Nullable String backup;
    public String positions = "1";
    public List<String> stated = List.of();
    public byte[] instance = {'I'};
    public long firstPosition = 1;
    public long firstSequence;
    public int count = 1;
    public List<byte[]> events = List.of(EVENT);
    public String origin = "journal";
    public TestKey checkpointKey = TestKey.PUBLISHED;

    private HandmadeProof() {}

    /** Returns a proof, signed with the published key. */
    static String with(Consumer<HandmadeProof> change) {
        return TestKey.PUBLISHED.sign(textWith(change));
    }

    /** Returns the text of a proof, not signed. */
    public static String textWith(Consumer<HandmadeProof> change) {
        HandmadeProof proof = new HandmadeProof();
        change.accept(proof);
        return proof.text();
    }

    private String text() {
        TreeHash hash = new TreeHash();
        Frontier tree = new Frontier();
        events.forEach(event -> tree.append(hash.leaf(event)));
        byte[] header = header(tree.root());
        StringBuilder text = new StringBuilder(firstLine + "\n");
        text.append(backup == null ? "" : "backup " + backup + "\n");
        text.append("positions ").append(positions).append('\n');
        stated.forEach(line -> text.append("stated ").append(line).append('\n'));
        String checkpoint = checkpointKey.sign(origin + "\n1\n" + base64(hash.leaf(header)) + "\n");
        text.append("checkpoint ").append(base64(checkpoint.getBytes(StandardCharsets.UTF_8)));
        text.append("\nchunk ").append(base64(header)).append('\n');
        for (int index = 0; index < events.size(); index++) {
            text.append("event ").append(index).append(' ').append(base64(events.get(index)));
            text.append('\n');
        }
        return text.toString();
    }

    private byte[] header(byte[] root) {
        return ByteBuffer.allocate(FIXED_HEADER_BYTES + instance.length + root.length)
                .put((byte) 1)
                .putLong(0)
                .putLong(firstPosition)
                .putInt(count)
                .putLong(firstSequence)
                .putLong(0)
                .putShort((short) instance.length)
                .put(instance)
                .put(root)
                .array();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
