package dev.jetaudit.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jetaudit.persistence.proof.TestKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofFileTest {

    @Test
    void no_flipped_bit_goes_unnoticed() throws IOException {
        List<VerifierKey> keys = Vectors.keys();
        byte[] proof = Vectors.proof("backup");
        for (int bit = 0; bit < 8 * proof.length; bit++) {
            byte[] flipped = proof.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(NotProved.class, () -> ProofFile.check(flipped, keys), "bit " + bit);
        }
    }

    @Test
    void no_part_of_a_proof_is_one() throws IOException {
        List<VerifierKey> keys = Vectors.keys();
        byte[] proof = Vectors.proof("positions");
        for (int length = 0; length < proof.length; length++) {
            byte[] cut = Arrays.copyOf(proof, length);
            assertThrows(NotProved.class, () -> ProofFile.check(cut, keys), length + " bytes");
        }
        assertNotProved(
                "a line under its text is no signature", new String(proof, StandardCharsets.UTF_8) + "\nmore\n");
    }

    @Test
    void another_key_proves_nothing() throws IOException {
        byte[] proof = Vectors.proof("backup");
        NotProved broken = assertThrows(NotProved.class, () -> ProofFile.check(proof, List.of(key(TestKey.OTHER))));
        assertEquals("it is not signed with a key that was given", broken.getMessage());
        // Whoever trusts both does not care which of them it was.
        assertEquals(
                "jetaudit-test",
                ProofFile.check(proof, List.of(key(TestKey.OTHER), key(TestKey.PUBLISHED)))
                        .signer());
    }

    @Test
    void signatures_of_unknown_keys_are_ignored_and_wrong_ones_of_known_keys_are_not() throws IOException {
        String proof = new String(Vectors.proof("backup"), StandardCharsets.UTF_8);
        String text = proof.substring(0, proof.lastIndexOf("\n\n") + 1);
        String witness = signature(TestKey.of("witness", 3), text);
        byte[] witnessed = (proof + witness).getBytes(StandardCharsets.UTF_8);
        assertEquals("EX01/SG1#1", ProofFile.check(witnessed, Vectors.keys()).backup());
        assertNotProved(
                "the signature of 'jetaudit-test' does not fit: it was changed",
                text + "\n" + witness + signature(TestKey.PUBLISHED, "another text\n"));
        assertNotProved("'witness' signed it twice", proof + witness + witness);
        assertNotProved("it holds text that is not base64 as it has to be written", proof + witness.replace("=", ""));
    }

    @Test
    void what_is_signed_has_to_be_a_proof() {
        assertNotProved("it is no proof", TestKey.PUBLISHED.sign("anything\n"));
        assertNotProved("a line 'positions' has to stand at line 2", TestKey.PUBLISHED.sign("jetaudit-proof/1\n"));
        assertNotProved(
                "its checkpoint is not three lines",
                TestKey.PUBLISHED.sign("jetaudit-proof/1\npositions 1\ncheckpoint "
                        + Base64.getEncoder()
                                .encodeToString(TestKey.PUBLISHED.sign("a\n").getBytes(StandardCharsets.UTF_8))
                        + "\n"));
    }

    @Test
    void a_key_is_one_line_that_fits_its_own_hash() throws IOException {
        String line = Files.readString(Vectors.KEY).strip();
        assertEquals(line, TestKey.PUBLISHED.publicLine());
        assertEquals("jetaudit-test", VerifierKey.parse(line).name());
        for (String other : List.of("", "a+b", line.replace("test", "text"), line.substring(0, line.length() - 1))) {
            assertThrows(NotReadable.class, () -> VerifierKey.parse(other), other);
        }
    }

    private static void assertNotProved(String reason, String proof) {
        NotProved broken = assertThrows(
                NotProved.class,
                () -> ProofFile.check(proof.getBytes(StandardCharsets.UTF_8), List.of(key(TestKey.PUBLISHED))));
        assertEquals(reason, broken.getMessage());
    }

    private static String signature(TestKey key, String text) {
        String note = key.sign(text);
        return note.substring(note.lastIndexOf("\n\n") + 2);
    }

    private static VerifierKey key(TestKey key) {
        return VerifierKey.parse(key.publicLine());
    }
}
