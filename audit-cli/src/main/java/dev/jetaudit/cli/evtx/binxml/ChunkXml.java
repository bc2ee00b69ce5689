package dev.jetaudit.cli.evtx.binxml;

import dev.jetaudit.cli.evtx.value.ChunkBytes;
import dev.jetaudit.cli.evtx.value.Unreadable;
import dev.jetaudit.cli.evtx.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * The Binary XML of one chunk: its names, its templates, and fragments to be read. Offsets count from the chunk's start.
 *
 * <p>What was left behind in a chunk's unused end was written when the buffer still held the chunk before. Its names and templates
 * may be found there only, so a fragment that is read strictly looks there too, and takes nothing whose check fails.
 */
public final class ChunkXml {

    private static final int TEMPLATE_ID = 2;
    private static final int TEMPLATE_OFFSET = 6;
    private static final int TEMPLATE_INSTANCE = 10;

    private final ChunkBytes bytes = new ChunkBytes();
    private final Names names = new Names(bytes);
    private final Templates templates = new Templates(this, bytes);
    private final KnownTemplates known;
    private final Effort effort;
    private @Nullable ChunkXml before;
    private boolean strict;
    private boolean borrowed;

    private ChunkXml(KnownTemplates known, Effort effort) {
        this.known = known;
        this.effort = effort;
    }

    /** Returns two chunks in turn: a chunk and the one before it. They share what is known of the file. */
    public static ChunkXml[] pair() {
        KnownTemplates known = new KnownTemplates();
        Effort effort = new Effort();
        return new ChunkXml[] {new ChunkXml(known, effort), new ChunkXml(known, effort)};
    }

    /** Forgets what was in these bytes; {@code before} is the chunk that was read before, if it may help. */
    public void begin(@Nullable ChunkXml before) {
        names.forget();
        templates.forget();
        effort.beginChunk(bytes.length());
        this.before = before;
        if (before != null) {
            before.before = null;
        }
    }

    /** Returns the bytes of the chunk. */
    public ChunkBytes bytes() {
        return bytes;
    }

    /**
     * Reads a fragment as far as needed to say whose event it is.
     *
     * @param strict whether names and templates may have been overwritten, so that their checks must hold
     */
    public Fragment fragment(int start, int end, boolean strict) throws Unreadable {
        this.strict = strict;
        borrowed = false;
        effort.beginRecord();
        int at = bytes.u8(start) == Parser.FRAGMENT_HEADER ? start + Parser.FRAGMENT_HEADER_SIZE : start;
        if (bytes.u8(at) != Parser.TEMPLATE) {
            effort.spend(end - at);
            return Fragment.plain(this, new Parser(this, at, end, true).pieces());
        }
        Template template = templateOf(at);
        return Fragment.of(this, template, Values.at(bytes, valuesOf(at), end), end);
    }

    /** Keeps a template for records that lost theirs, unless it may itself come from overwritten bytes. */
    void keep(Template template) {
        if (!strict && template.isSelfContained()) {
            known.remember(template);
        }
    }

    boolean hasBorrowed() {
        return borrowed;
    }

    Effort effort() {
        return effort;
    }

    /** Returns the template of the instance whose token stands at a position. */
    Template templateOf(int position) throws Unreadable {
        int id = bytes.i32(position + TEMPLATE_ID);
        int offset = bytes.i32(position + TEMPLATE_OFFSET);
        Unreadable cause = null;
        try {
            Template own = templates.find(offset, id);
            if (own != null) {
                return own;
            }
        } catch (Unreadable broken) {
            cause = broken;
        }
        Template other = borrow(offset, id);
        if (other == null) {
            throw cause != null
                    ? cause
                    : Unreadable.template("its template is not at offset " + offset + " of the chunk");
        }
        borrowed = true;
        return other;
    }

    private @Nullable Template borrow(int offset, int id) {
        try {
            Template there = strict && before != null ? before.templates.find(offset, id) : null;
            return there == null ? known.find(id) : there;
        } catch (Unreadable broken) {
            return known.find(id);
        }
    }

    /** Returns where the values of an instance begin: behind its head, or behind the template if that is defined here. */
    int valuesOf(int position) throws Unreadable {
        int behind = position + TEMPLATE_INSTANCE;
        return bytes.i32(position + TEMPLATE_OFFSET) == behind ? templates.end(behind) : behind;
    }

    String name(int offset) throws Unreadable {
        if (!strict) {
            return names.at(offset);
        }
        String intact = names.ifIntact(offset);
        if (intact == null && before != null) {
            intact = before.names.ifIntact(offset);
        }
        if (intact == null) {
            throw new Unreadable("the name at offset " + offset + " of the chunk has been overwritten");
        }
        return intact;
    }

    boolean hasName(int offset) {
        return names.ifIntact(offset) != null || (strict && before != null && before.names.ifIntact(offset) != null);
    }

    int endOfName(int offset) throws Unreadable {
        return names.end(offset);
    }
}
