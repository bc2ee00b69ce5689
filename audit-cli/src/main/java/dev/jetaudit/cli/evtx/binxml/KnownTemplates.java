package dev.jetaudit.cli.evtx.binxml;

import dev.jetaudit.cli.evtx.value.ChunkBytes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The templates met last, by id. Each chunk defines its own ones; these help with records whose definition has been overwritten.
 * The oldest are forgotten when together they were longer than a few chunks.
 */
final class KnownTemplates {

    private static final int MAX_LENGTH = 4 * ChunkBytes.SIZE;

    private final Map<Integer, Template> byId = new LinkedHashMap<>(64, 0.75f, true);
    private int length;

    void remember(Template template) {
        Template old = byId.put(template.id(), template);
        length += template.length() - (old == null ? 0 : old.length());
        for (var eldest = byId.entrySet().iterator(); length > MAX_LENGTH && eldest.hasNext(); ) {
            length -= eldest.next().getValue().length();
            eldest.remove();
        }
    }

    @Nullable
    Template find(int id) {
        return byId.get(id);
    }
}
