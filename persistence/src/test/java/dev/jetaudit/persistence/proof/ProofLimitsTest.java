package dev.jetaudit.persistence.proof;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Nothing is written that those who check it would refuse for its length. */
class ProofLimitsTest {

    private static final int MIB = 1 << 20;

    @Test
    void counts_bytes_as_they_are_written() {
        String text = "a\u007f\u0080é\u07ff\u0800一\uffff😀";
        assertEquals(text.getBytes(StandardCharsets.UTF_8).length, ProofLimits.bytes(text));
    }

    @Test
    void a_proof_has_64_mib() {
        assertDoesNotThrow(() -> ProofLimits.checkLength(64L * MIB));
        Unprovable tooMany = assertThrows(Unprovable.class, () -> ProofLimits.checkLength(64L * MIB + 1));
        assertEquals(
                "so many events do not fit into one proof, which has at most 64 MiB; prove a part of them by their"
                        + " positions",
                tooMany.getMessage());
    }

    @Test
    void what_stands_before_the_checkpoint_has_16_mib() {
        String most = "é".repeat(8 * MIB);
        assertDoesNotThrow(() -> ProofLimits.checkFront(most));
        assertThrows(Unprovable.class, () -> ProofLimits.checkFront(most + "a"));
    }
}
