package dev.jetaudit.cli.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WideTextAsUtf8Test {

    @Test
    void keeps_characters_of_two_halves_wherever_the_buffer_ends() throws IOException {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(8190 + shift) + "🗄".repeat(5000) + "ß€";
            assertEquals(text, utf8(text.getBytes(StandardCharsets.UTF_16LE)), "shift " + shift);
        }
    }

    @Test
    void replaces_half_a_character_and_half_a_unit() throws IOException {
        assertEquals("a\uFFFDb", utf8(new byte[] {'a', 0, 0x00, (byte) 0xd8, 'b', 0}));
        assertEquals("a\uFFFD", utf8(new byte[] {'a', 0, 'b'}));
    }

    private static String utf8(byte[] wide) throws IOException {
        try (WideTextAsUtf8 stream = new WideTextAsUtf8(new ByteArrayInputStream(wide), StandardCharsets.UTF_16LE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
