package dev.jetaudit.api.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class InstanceIdTest {

    @Test
    void it_is_any_text_of_1_to_200_characters_and_its_own_name() {
        assertEquals("ß/€ #1", new InstanceId("ß/€ #1").toString());
        assertEquals(200, new InstanceId("x".repeat(200)).value().length());
        assertNotEquals(new InstanceId("ex01"), new InstanceId("EX01"));
    }

    @Test
    void it_is_refused_with_a_sentence_otherwise() {
        assertEquals("an instance name has 1 to 200 characters, this one 0", refusal(""));
        assertEquals("an instance name has 1 to 200 characters, this one 201", refusal("x".repeat(201)));
        assertEquals("an instance name has no control characters", refusal("a\tb"));
    }

    private static String refusal(String name) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> new InstanceId(name))
                .getMessage());
    }
}
