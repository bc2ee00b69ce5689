package dev.jetaudit.cli.evtx.binxml;

import dev.jetaudit.cli.evtx.value.ChunkBytes;
import dev.jetaudit.cli.evtx.value.Unreadable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that a chunk holds: link, hash, length, characters and a zero, referred to by offset. */
final class Names {

    private static final int HEADER = 8;
    private static final int MAX_CHARACTERS = 1024;
    private static final int MAX_REMEMBERED = 1024;
    private static final int HASH_FACTOR = 65599;

    private final ChunkBytes bytes;
    private final Map<Integer, String> remembered = new HashMap<>();

    Names(ChunkBytes bytes) {
        this.bytes = bytes;
    }

    void forget() {
        remembered.clear();
    }

    /** Returns a name, whether or not its hash is right. */
    String at(int offset) throws Unreadable {
        String known = remembered.get(offset);
        if (known != null) {
            return known;
        }
        String name = read(offset);
        if (!isName(name)) {
            throw new Unreadable("there is no name at offset " + offset + " of the chunk");
        }
        if (remembered.size() < MAX_REMEMBERED) {
            remembered.put(offset, name);
        }
        return name;
    }

    /** Returns a name if its hash says that nothing else has been written over it. */
    @Nullable
    String ifIntact(int offset) {
        try {
            String name = at(offset);
            return (hash(name) & 0xffff) == bytes.u16(offset + 4) ? name : null;
        } catch (Unreadable nothingThere) {
            return null;
        }
    }

    /** Returns the offset behind a name. */
    int end(int offset) throws Unreadable {
        return offset + HEADER + 2 * (bytes.u16(offset + 6) + 1);
    }

    private String read(int offset) throws Unreadable {
        int count = bytes.u16(offset + 6);
        if (count > MAX_CHARACTERS) {
            throw new Unreadable("a name of " + count + " characters is none");
        }
        return bytes.utf16(offset + HEADER, count);
    }

    /** Keeps out what would tear the XML apart. */
    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ',' || c == '/' || (c >= ';' && c <= '@') || Character.isSurrogate(c) || c >= '\uFFFE') {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * HASH_FACTOR + name.charAt(i);
        }
        return hash;
    }
}
