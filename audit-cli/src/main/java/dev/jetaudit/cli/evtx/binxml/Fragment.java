package dev.jetaudit.cli.evtx.binxml;

import dev.jetaudit.cli.evtx.element.Element;
import dev.jetaudit.cli.evtx.element.Node;
import dev.jetaudit.cli.evtx.value.Manner;
import dev.jetaudit.cli.evtx.value.Unreadable;
import dev.jetaudit.cli.evtx.value.ValueText;
import dev.jetaudit.cli.evtx.value.ValueType;
import dev.jetaudit.cli.evtx.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The event of one record: asked first whose it is, decoded only when that is wanted. Valid until its chunk is replaced. */
public final class Fragment {

    private static final int UNKNOWN = -1;

    private final ChunkXml xml;
    private final Template template;
    private final @Nullable Values values;
    private final int end;

    private Fragment(ChunkXml xml, Template template, @Nullable Values values, int end) {
        this.xml = xml;
        this.template = template;
        this.values = values;
        this.end = end;
    }

    static Fragment of(ChunkXml xml, Template template, Values values, int end) {
        return new Fragment(xml, template, values, end);
    }

    /** Returns a fragment that needs no template. */
    static Fragment plain(ChunkXml xml, List<Piece> pieces) {
        return new Fragment(xml, Template.of(0, 0, pieces), null, 0);
    }

    /** Returns whether a template, as far as it was read, was not to be had and one of the same id was taken from elsewhere. */
    public boolean isBorrowed() {
        return xml.hasBorrowed();
    }

    /** Returns the name of the provider, empty where the event gives none. */
    public String provider() throws Unreadable {
        return text(template.provider());
    }

    /** Returns the name under which a provider with a manifest logs as in old times; empty where it does not. */
    public String eventSource() throws Unreadable {
        return text(template.source());
    }

    /** Returns the event id without its qualifiers, −1 where the event gives none. */
    public int eventId() throws Unreadable {
        Piece place = template.eventId();
        if (place instanceof Piece.Substitution(int index, boolean _)
                && values != null
                && values.type(index) == ValueType.UINT16) {
            return xml.bytes().u16(values.offset(index));
        }
        try {
            return (int) (Long.parseLong(text(place).strip()) & 0xffff);
        } catch (NumberFormatException none) {
            return UNKNOWN;
        }
    }

    private String text(@Nullable Piece place) throws Unreadable {
        return switch (place) {
            case Piece.Literal literal -> literal.text();
            case Piece.Substitution(int index, boolean _)
            when values != null -> ValueText.of(values, index, Manner.OLD);
            case null, default -> "";
        };
    }

    /** Returns the event as elements, its values written in a manner. */
    public Element decode(Manner manner) throws Unreadable {
        if (values != null) {
            xml.effort().spend(values.count());
            values.locate(end);
        }
        for (Node node : new Expansion(xml, manner).nodes(template.pieces(), values)) {
            if (node instanceof Element event) {
                return event;
            }
        }
        throw new Unreadable("it holds no element");
    }
}
