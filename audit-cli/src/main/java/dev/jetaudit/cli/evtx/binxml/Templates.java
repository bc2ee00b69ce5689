package dev.jetaudit.cli.evtx.binxml;

import dev.jetaudit.cli.evtx.value.ChunkBytes;
import dev.jetaudit.cli.evtx.value.Unreadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The templates that a chunk defines, parsed when the first record asks for them. */
final class Templates {

    /** Link, GUID and size; the id that records give is the first part of the GUID. */
    private static final int HEADER = 24;

    private static final int GUID = 4;
    private static final int SIZE = 20;

    /** Definitions that overlap are no definitions: an honest chunk's are together shorter than the chunk. */
    private static final int MAX_TIMES_PARSED = 8;

    private static final int MAX_NESTING = 8;

    private final ChunkXml xml;
    private final ChunkBytes bytes;
    private final Map<Integer, Template> byOffset = new HashMap<>();
    private final Map<Integer, Unreadable> broken = new HashMap<>();
    private int parsed;
    private int nesting;

    Templates(ChunkXml xml, ChunkBytes bytes) {
        this.xml = xml;
        this.bytes = bytes;
    }

    void forget() {
        byOffset.clear();
        broken.clear();
        parsed = 0;
    }

    /** Returns the template defined at an offset; null where there is none, or none with this id. */
    @Nullable
    Template find(int offset, int id) throws Unreadable {
        Template parsedBefore = byOffset.get(offset);
        if (parsedBefore != null && parsedBefore.id() == id) {
            return parsedBefore;
        }
        if (!bytes.holds(offset, HEADER) || bytes.i32(offset + GUID) != id) {
            return null;
        }
        Unreadable known = broken.get(offset);
        if (known != null) {
            throw known;
        }
        Template template = parse(offset, id);
        byOffset.put(offset, template);
        xml.keep(template);
        return template;
    }

    /** Returns the offset behind a definition. */
    int end(int offset) throws Unreadable {
        int size = bytes.i32(offset + SIZE);
        if (!bytes.holds(offset + HEADER, size)) {
            throw Unreadable.template("its template at offset " + offset + " of the chunk is longer than the chunk");
        }
        return offset + HEADER + size;
    }

    private Template parse(int offset, int id) throws Unreadable {
        int end = end(offset);
        parsed += end - offset;
        if (parsed > MAX_TIMES_PARSED * bytes.length() || nesting >= MAX_NESTING) {
            throw Unreadable.template("the templates of its chunk overlap or contain themselves");
        }
        nesting++;
        try {
            List<Piece> pieces = new Parser(xml, offset + HEADER, end, true).pieces();
            return Template.of(id, end - offset, pieces);
        } catch (Unreadable cause) {
            Unreadable found = Unreadable.template(
                    "its template at offset " + offset + " of the chunk is broken: " + cause.getMessage());
            broken.put(offset, found);
            throw found;
        } finally {
            nesting--;
        }
    }
}
