package dev.jetaudit.persistence.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 key that everybody may know: its seed is 32 times one byte. Signs notes.
 *
 * @param name that it signs under
 */
public record TestKey(String name, KeyPair pair) {

    /** The key of the published test vectors. */
    public static final TestKey PUBLISHED = of("jetaudit-test", 1);

    /** Of the same name, but another. */
    public static final TestKey OTHER = of("jetaudit-test", 2);

    private static final int KEY_BYTES = 32;

    public static TestKey of(String name, int seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Seed((byte) seed));
            return new TestKey(name, generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the line of the public key's file. */
    public String publicLine() {
        return name + "+" + HexFormat.of().formatHex(hash()) + "+"
                + Base64.getEncoder().encodeToString(typedKey());
    }

    /** Returns the text as a signed note. */
    public String sign(String text) {
        return text + signature(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what a signed note has behind its text: an empty line and the signature. */
    public String signature(byte[] text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(text);
            byte[] signature = ed25519.sign();
            byte[] line = ByteBuffer.allocate(4 + signature.length)
                    .put(hash())
                    .put(signature)
                    .array();
            return "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(sha256.digest(typedKey()), 4);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] typedKey() {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] typed = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES - 1, encoded.length);
        typed[0] = 1;
        return typed;
    }

    /** Chance without chance. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte value;

        private Seed(byte value) {
            this.value = value;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, value);
        }
    }
}
