package dev.jetaudit.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text with signatures under it, as C2SP defines signed notes. */
final class SignedNote {

    private static final String SIGNATURE = "\u2014 ";
    private static final int HASH_BYTES = 4;

    /** All lines below the text; nobody guards what those of unknown keys hold. */
    private static final int MAX_SIGNATURES_BYTES = 64 << 10;

    private final ByteBuffer text;
    private final List<String> signatures;

    private SignedNote(ByteBuffer text, List<String> signatures) {
        this.text = text;
        this.signatures = signatures;
    }

    /** A text, and one key that signed it. */
    record Signed(ByteBuffer text, String signer) {}

    /**
     * Returns the text of a note and who signed it.
     *
     * @throws NotProved if none of the keys signed it, or a signature of one of them is wrong
     */
    static Signed verify(ByteBuffer note, Collection<VerifierKey> keys) {
        return parse(note).verify(keys);
    }

    /** Returns the text of a note, whoever signed it. */
    static String text(String note) {
        return Utf8.text(parse(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8))).text);
    }

    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.chars().noneMatch(c -> c == '+' || Character.isISOControl(c) || Character.isSpaceChar(c));
    }

    private static SignedNote parse(ByteBuffer note) {
        if (!Utf8.isPlain(note)) {
            throw new NotProved("it is not text");
        }
        int gap = gap(note);
        ByteBuffer signatures = note.slice(gap + 2, note.limit() - gap - 2);
        if (!signatures.hasRemaining() || signatures.get(signatures.limit() - 1) != '\n') {
            throw new NotProved("it is not signed, or cut short");
        }
        signatures.limit(signatures.limit() - 1);
        return new SignedNote(
                note.slice(0, gap + 1), List.of(Utf8.text(signatures).split("\n", -1)));
    }

    /** Returns where the line feed stands that ends the text; behind it comes the last empty line. */
    private static int gap(ByteBuffer note) {
        int first = Math.max(0, note.limit() - MAX_SIGNATURES_BYTES - 2);
        for (int at = note.limit() - 2; at >= first; at--) {
            if (note.get(at) == '\n' && note.get(at + 1) == '\n') {
                return at;
            }
        }
        throw new NotProved(
                "it is not signed, cut short, or has more than " + (MAX_SIGNATURES_BYTES >> 10) + " KiB of signatures");
    }

    private Signed verify(Collection<VerifierKey> keys) {
        String signer = "";
        Set<String> seen = new HashSet<>();
        for (String line : signatures) {
            VerifierKey known = check(line, keys, seen);
            signer = known == null ? signer : known.name();
        }
        if (signer.isEmpty()) {
            throw new NotProved("it is not signed with a key that was given");
        }
        return new Signed(text, signer);
    }

    /**
     * Returns the key that made a signature; null if none of those did.
     *
     * @param seen names and hashes of the keys whose signatures came before
     */
    private @Nullable VerifierKey check(String line, Collection<VerifierKey> keys, Set<String> seen) {
        int blank = line.lastIndexOf(' ');
        if (!line.startsWith(SIGNATURE) || blank < SIGNATURE.length()) {
            throw new NotProved("a line under its text is no signature");
        }
        String name = line.substring(SIGNATURE.length(), blank);
        byte[] bytes = StrictBase64.decode(line.substring(blank + 1));
        if (!isKeyName(name) || bytes.length <= HASH_BYTES) {
            throw new NotProved("a line under its text is no signature");
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        int hash = read.getInt();
        if (!seen.add(name + "+" + hash)) {
            throw new NotProved("'" + name + "' signed it twice");
        }
        byte[] signature = new byte[read.remaining()];
        read.get(signature);
        for (VerifierKey key : keys) {
            if (key.hash() == hash && key.name().equals(name)) {
                if (!key.verifies(text, signature)) {
                    throw new NotProved("the signature of '" + name + "' does not fit: it was changed");
                }
                return key;
            }
        }
        return null;
    }
}
