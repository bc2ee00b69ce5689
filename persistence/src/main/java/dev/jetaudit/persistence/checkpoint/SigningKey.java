package dev.jetaudit.persistence.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 key with a name, which signs notes. */
public final class SigningKey {

    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    private static final int HASH_BYTES = 4;

    private final String name;
    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(String name, PrivateKey secret, PublicKey open) {
        this.name = name;
        this.secret = secret;
        this.open = open;
    }

    /** @param name without white space and {@code +} */
    static SigningKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(name, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", impossible);
        }
    }

    /** Reads what {@link #stored} wrote. */
    static SigningKey of(String stored) throws GeneralSecurityException {
        String[] lines = stored.split("\n", -1);
        if (lines.length < 3) {
            throw new GeneralSecurityException("the file is cut short");
        }
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        Base64.Decoder base64 = Base64.getDecoder();
        try {
            PublicKey open = factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines[1])));
            return new SigningKey(
                    lines[0], factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines[2]))), open);
        } catch (IllegalArgumentException notBase64) {
            throw new GeneralSecurityException("it is damaged", notBase64);
        }
    }

    /** Returns the key as a text, the secret included. */
    String stored() {
        Base64.Encoder base64 = Base64.getEncoder();
        return name + "\n" + base64.encodeToString(open.getEncoded()) + "\n"
                + base64.encodeToString(secret.getEncoded()) + "\n";
    }

    public String name() {
        return name;
    }

    /** Returns the line by which others know the key: name, hash and public key. */
    public String verifierLine() {
        byte[] typed = new byte[1 + KEY_BYTES];
        typed[0] = ED25519;
        System.arraycopy(openBytes(), 0, typed, 1, KEY_BYTES);
        return name + "+" + HexFormat.of().formatHex(hash()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /**
     * Returns the text as a signed note.
     *
     * @param text lines that each end with a line feed, the last one too
     */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signed = signature.sign();
            byte[] line = Arrays.copyOf(hash(), HASH_BYTES + signed.length);
            System.arraycopy(signed, 0, line, HASH_BYTES, signed.length);
            return text + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the key was made for this", impossible);
        }
    }

    /** X.509 puts a header of constant length before the key itself. */
    private byte[] openBytes() {
        byte[] encoded = open.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }

    private byte[] hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            sha256.update(ED25519);
            return Arrays.copyOf(sha256.digest(openBytes()), HASH_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
