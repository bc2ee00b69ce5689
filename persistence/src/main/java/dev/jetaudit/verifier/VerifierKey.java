package dev.jetaudit.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key that is trusted: an Ed25519 key with the name that it signs under.
 *
 * @param hash tells it from other keys of the same name
 */
public record VerifierKey(String name, int hash, PublicKey key) {

    /** How the signed notes of C2SP number Ed25519. */
    private static final byte ED25519 = 1;

    /** What stands before an Ed25519 key in the form in which Java reads it (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_BYTES = 32;
    private static final int MAX_FILE_BYTES = 64 << 10;

    /**
     * Reads the one line of a public key file: {@code <name>+<hash>+<key>}.
     *
     * @throws NotReadable if it is not that
     */
    public static VerifierKey parse(String line) {
        String[] parts = line.replaceAll("^[ \t\r\n]+|[ \t\r\n]+$", "").split("\\+", 3);
        try {
            byte[] typed = StrictBase64.decode(parts.length == 3 ? parts[2] : "");
            boolean wellFormed = typed.length == 1 + KEY_BYTES && typed[0] == ED25519 && SignedNote.isKeyName(parts[0]);
            if (wellFormed && HexFormat.of().toHexDigits(hash(parts[0], typed)).equals(parts[1])) {
                return new VerifierKey(parts[0], hash(parts[0], typed), publicKey(typed));
            }
        } catch (NotProved | GeneralSecurityException notOne) {
            // Said below.
        }
        throw new NotReadable("this is no public key; one is a line <name>+<8 hex digits>+<base64>");
    }

    /**
     * Reads a public key file.
     *
     * @throws NotReadable if it is none
     */
    public static VerifierKey read(Path file) throws IOException {
        ByteBuffer line = BoundedFile.read(file, MAX_FILE_BYTES);
        return parse(line == null || !Utf8.is(line) ? "" : Utf8.text(line));
    }

    boolean verifies(ByteBuffer text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            update(ed25519, text);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** In one piece, which spares the platform copying what grows; of that piece nothing is left when the next copy is made. */
    private static void update(Signature ed25519, ByteBuffer text) throws GeneralSecurityException {
        byte[] bytes = new byte[text.remaining()];
        text.duplicate().get(bytes);
        ed25519.update(bytes);
    }

    private static int hash(String name, byte[] typedKey) throws GeneralSecurityException {
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        hashed.write('\n');
        hashed.writeBytes(typedKey);
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(hashed.toByteArray()))
                .getInt();
    }

    private static PublicKey publicKey(byte[] typedKey) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
        System.arraycopy(typedKey, 1, encoded, X509_PREFIX.length, KEY_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
