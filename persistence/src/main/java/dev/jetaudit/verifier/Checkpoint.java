package dev.jetaudit.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * What the signer says the whole journal was.
 *
 * @param origin which journal
 * @param size how many chunks it had
 * @param root hash of its tree
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed and never compared.
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int MAX_BYTES = 64 << 10;

    /**
     * Reads a signed note.
     *
     * @param keys whose signatures count; if there is none, no signature is looked at
     * @throws NotProved if it is none, or none of the keys signed it
     */
    public static Checkpoint ofNote(String note, Collection<VerifierKey> keys) {
        return parse(
                keys.isEmpty()
                        ? SignedNote.text(note)
                        : textOf(SignedNote.verify(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), keys)));
    }

    /** @throws NotProved as above, or if it is longer than a checkpoint may be */
    static Checkpoint ofNote(byte[] note, Collection<VerifierKey> keys) {
        if (note.length > MAX_BYTES) {
            throw new NotProved("its checkpoint has more than " + (MAX_BYTES >> 10) + " KiB");
        }
        return parse(textOf(SignedNote.verify(ByteBuffer.wrap(note), keys)));
    }

    private static String textOf(SignedNote.Signed note) {
        return Utf8.text(note.text());
    }

    private static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || lines[0].isEmpty() || !lines[3].isEmpty()) {
            throw new NotProved("its checkpoint is not three lines");
        }
        byte[] root = StrictBase64.decode(lines[2]);
        if (root.length != PartialTree.HASH_BYTES) {
            throw new NotProved("its checkpoint has no root");
        }
        return new Checkpoint(lines[0], Decimal.parse(lines[1]), root);
    }
}
