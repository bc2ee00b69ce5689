package dev.jetaudit.persistence.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecentlyUsedCacheTest {

    private final RecentlyUsedCache cache = new RecentlyUsedCache(2);

    @Test
    void forgets_what_was_not_used_for_longest() {
        cache.put("a", 1);
        cache.put("b", 2);
        assertEquals(1, cache.<String, Integer>get("a"));
        cache.put("c", 3);
        assertTrue(cache.containsKey("a"));
        assertFalse(cache.containsKey("b"));
        assertTrue(cache.containsKey("c"));
    }

    @Test
    void replaces_removes_and_adds_only_what_is_missing() {
        cache.put("a", 1);
        cache.put("a", 2);
        assertFalse(cache.putIfAbsent("a", 3));
        assertTrue(cache.putIfAbsent("b", 3));
        assertEquals(2, cache.<String, Integer>get("a"));
        cache.<Integer>computeIfPresent("a", value -> value + 10);
        assertEquals(12, cache.<String, Integer>get("a"));
        assertTrue(cache.remove("a"));
        assertFalse(cache.remove("a"));
        assertNull(cache.<String, Integer>get("a"));
        cache.removeAll();
        assertFalse(cache.containsKey("b"));
    }
}
