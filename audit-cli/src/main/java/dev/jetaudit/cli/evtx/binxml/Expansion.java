package dev.jetaudit.cli.evtx.binxml;

import dev.jetaudit.cli.evtx.element.Attribute;
import dev.jetaudit.cli.evtx.element.Element;
import dev.jetaudit.cli.evtx.element.Instruction;
import dev.jetaudit.cli.evtx.element.Node;
import dev.jetaudit.cli.evtx.value.Manner;
import dev.jetaudit.cli.evtx.value.Unreadable;
import dev.jetaudit.cli.evtx.value.ValueText;
import dev.jetaudit.cli.evtx.value.ValueType;
import dev.jetaudit.cli.evtx.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts values into templates. One expansion makes one event. */
final class Expansion {

    private static final int MAX_DEPTH = 96;
    private static final int NONE = -1;

    private final ChunkXml xml;
    private final Effort effort;
    private final Manner manner;
    private int depth;

    Expansion(ChunkXml xml, Manner manner) {
        this.xml = xml;
        effort = xml.effort();
        this.manner = manner;
    }

    List<Node> nodes(List<Piece> pieces, @Nullable Values values) throws Unreadable {
        Content content = new Content(effort);
        for (int i = 0; i < pieces.size(); i++) {
            add(content, pieces.get(i), values);
        }
        return content.nodes();
    }

    private void add(Content content, Piece piece, @Nullable Values values) throws Unreadable {
        effort.spend(1);
        switch (piece) {
            case Piece.Literal(String text) -> content.add(text);
            case Piece.Substitution(int index, boolean _) -> addValue(content, values, index);
            case Piece.Markup markup -> addMarkup(content, markup, values);
            case Piece.Filled filled -> {
                enter();
                content.addAll(nodes(filled.template().pieces(), filled.values()));
                depth--;
            }
            case Piece.Processing(String target, String data) -> content.add(new Instruction(target, data));
        }
    }

    private void addValue(Content content, @Nullable Values values, int index) throws Unreadable {
        int type = values == null ? ValueType.NULL : values.type(index);
        if (values == null || type == ValueType.NULL) {
            return;
        }
        if (type != ValueType.BIN_XML) {
            content.add(text(values, index));
            return;
        }
        if (values.bytes() != xml.bytes()) {
            throw new Unreadable("a value of its template lies in another chunk");
        }
        enter();
        int start = values.offset(index);
        effort.spend(values.size(index));
        List<Piece> pieces = new Parser(xml, start, start + values.size(index), false).pieces();
        content.addAll(nodes(pieces, null));
        depth--;
    }

    private String text(Values values, int index) throws Unreadable {
        return ValueText.of(values, index, manner);
    }

    private void addMarkup(Content content, Piece.Markup markup, @Nullable Values values) throws Unreadable {
        int condition = markup.condition();
        if (values != null && condition != Piece.UNCONDITIONAL && values.type(condition) == ValueType.NULL) {
            return;
        }
        enter();
        int array = values == null ? NONE : array(markup.content(), values);
        if (values == null || array == NONE) {
            content.add(element(markup, values, nodes(markup.content(), values)));
        } else {
            addRepeated(content, markup, values, array);
        }
        depth--;
    }

    /** Adds the element once for each item: Windows writes the strings of an event as one {@code <Data>} each. */
    private void addRepeated(Content all, Piece.Markup markup, Values values, int array) throws Unreadable {
        List<String> items = ValueText.items(values, array, manner);
        for (String item : items.isEmpty() ? List.of("") : items) {
            Content content = new Content(effort);
            for (Piece piece : markup.content()) {
                if (piece instanceof Piece.Substitution(int index, boolean _) && index == array) {
                    content.add(item);
                } else {
                    add(content, piece, values);
                }
            }
            all.add(element(markup, values, content.nodes()));
        }
    }

    private static int array(List<Piece> content, Values values) throws Unreadable {
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof Piece.Substitution(int index, boolean _) && values.isArray(index)) {
                return index;
            }
        }
        return NONE;
    }

    private Element element(Piece.Markup markup, @Nullable Values values, List<Node> content) throws Unreadable {
        effort.spend(Effort.NODE + 2 * markup.name().length());
        List<Piece.Assignment> assignments = markup.attributes();
        if (assignments.isEmpty()) {
            return new Element(markup.name(), List.of(), content, markup.closedAtOnce());
        }
        List<Attribute> attributes = new ArrayList<>(assignments.size());
        for (int i = 0; i < assignments.size(); i++) {
            Piece.Assignment assignment = assignments.get(i);
            String value = value(assignment.value(), values);
            effort.spend(Effort.NODE + assignment.name().length());
            if (value != null) {
                attributes.add(new Attribute(assignment.name(), value));
            }
        }
        return new Element(markup.name(), Collections.unmodifiableList(attributes), content, markup.closedAtOnce());
    }

    /** Returns the value of an attribute; null if it is left out because a value that it depends on is. */
    private @Nullable String value(List<Piece> pieces, @Nullable Values values) throws Unreadable {
        Content whole = new Content(effort);
        for (int i = 0; i < pieces.size(); i++) {
            effort.spend(1);
            if (pieces.get(i) instanceof Piece.Literal(String part)) {
                whole.add(part);
            } else if (pieces.get(i) instanceof Piece.Substitution(int index, boolean optional)) {
                if (values != null && values.type(index) != ValueType.NULL) {
                    whole.add(text(values, index));
                } else if (optional) {
                    return null;
                }
            }
        }
        return whole.text();
    }

    private void enter() throws Unreadable {
        if (++depth > MAX_DEPTH) {
            throw new Unreadable("its elements are nested too deeply");
        }
    }
}
