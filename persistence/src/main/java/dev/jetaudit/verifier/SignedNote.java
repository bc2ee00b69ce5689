package dev.jetaudit.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with signatures under it, as C2SP defines signed notes. */
final class SignedNote {

    private static final String SIGNATURE = "\u2014 ";
    private static final int HASH_BYTES = 4;

    private final String text;
    private final List<String> signatures;

    private SignedNote(String text, List<String> signatures) {
        this.text = text;
        this.signatures = signatures;
    }

    /** A text, and one key that signed it. */
    record Signed(String text, String signer) {}

    /**
     * Returns the text of a note and who signed it.
     *
     * @throws NotProved if none of the keys signed it, or a signature of one of them is wrong
     */
    static Signed verify(byte[] note, Collection<VerifierKey> keys) {
        return parse(note).verify(keys);
    }

    /** Returns the text of a note, whoever signed it. */
    static String text(String note) {
        return parse(note.getBytes(StandardCharsets.UTF_8)).text;
    }

    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.chars().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static SignedNote parse(byte[] note) {
        String all = text(note);
        int end = all.lastIndexOf("\n\n");
        if (end < 0 || !all.endsWith("\n") || end + 2 == all.length()) {
            throw new NotProved("it is not signed, or cut short");
        }
        List<String> signatures =
                List.of(all.substring(end + 2, all.length() - 1).split("\n", -1));
        return new SignedNote(all.substring(0, end + 1), signatures);
    }

    private static String text(byte[] note) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(note))
                    .toString();
            if (text.chars().noneMatch(c -> c < ' ' && c != '\n')) {
                return text;
            }
        } catch (CharacterCodingException notText) {
            // Said below.
        }
        throw new NotProved("it is not text");
    }

    private Signed verify(Collection<VerifierKey> keys) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        String signer = "";
        for (String line : signatures) {
            VerifierKey known = check(line, signed, keys);
            signer = known == null ? signer : known.name();
        }
        if (signer.isEmpty()) {
            throw new NotProved("it is not signed with a key that was given");
        }
        return new Signed(text, signer);
    }

    /** Returns the key that made a signature; null if none of those did. */
    private static @Nullable VerifierKey check(String line, byte[] signed, Collection<VerifierKey> keys) {
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
        byte[] signature = new byte[read.remaining()];
        read.get(signature);
        for (VerifierKey key : keys) {
            if (key.hash() == hash && key.name().equals(name)) {
                if (!key.verifies(signed, signature)) {
                    throw new NotProved("the signature of '" + name + "' does not fit: it was changed");
                }
                return key;
            }
        }
        return null;
    }
}
