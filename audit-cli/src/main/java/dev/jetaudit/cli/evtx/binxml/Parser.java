package dev.jetaudit.cli.evtx.binxml;

import dev.jetaudit.cli.evtx.value.ChunkBytes;
import dev.jetaudit.cli.evtx.value.Unreadable;
import dev.jetaudit.cli.evtx.value.ValueType;
import dev.jetaudit.cli.evtx.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Reads the tokens between two offsets of a chunk. One parser reads one fragment. */
final class Parser {

    /** On a token: more of its kind follow, or the element has attributes. Nothing here depends on the first meaning. */
    private static final int MORE = 0x40;

    private static final int END_OF_FRAGMENT = 0x00;
    private static final int OPEN_START_TAG = 0x01;
    private static final int CLOSE_START_TAG = 0x02;
    private static final int CLOSE_EMPTY_TAG = 0x03;
    private static final int END_TAG = 0x04;
    private static final int VALUE = 0x05;
    private static final int ATTRIBUTE = 0x06;
    private static final int CDATA = 0x07;
    private static final int CHARACTER = 0x08;
    private static final int ENTITY = 0x09;
    private static final int INSTRUCTION_TARGET = 0x0a;
    private static final int INSTRUCTION_DATA = 0x0b;
    static final int TEMPLATE = 0x0c;
    private static final int SUBSTITUTION = 0x0d;
    private static final int OPTIONAL_SUBSTITUTION = 0x0e;
    static final int FRAGMENT_HEADER = 0x0f;

    static final int FRAGMENT_HEADER_SIZE = 4;
    private static final int MAX_DEPTH = 64;

    private final ChunkXml xml;
    private final ChunkBytes bytes;
    private final int end;
    private final boolean conditions;
    private int position;
    private int depth;

    /** Begins at an offset. Elements in templates have {@code conditions}, elements in a value do not. */
    Parser(ChunkXml xml, int start, int end, boolean conditions) {
        this.xml = xml;
        bytes = xml.bytes();
        position = start;
        this.end = end;
        this.conditions = conditions;
    }

    /** Returns what is there up to the end of the fragment, or of the room for it. */
    List<Piece> pieces() throws Unreadable {
        List<Piece> pieces = new ArrayList<>();
        while (position < end && bytes.u8(position) != END_OF_FRAGMENT) {
            pieces.add(piece());
        }
        return pieces;
    }

    private Piece piece() throws Unreadable {
        while (token() == FRAGMENT_HEADER) {
            position += FRAGMENT_HEADER_SIZE;
        }
        int token = token();
        return switch (token & ~MORE) {
            case OPEN_START_TAG -> markup(token);
            case TEMPLATE -> filled();
            case INSTRUCTION_TARGET -> processing();
            default -> text(token);
        };
    }

    private Piece text(int token) throws Unreadable {
        int at = position++;
        return switch (token & ~MORE) {
            case VALUE -> {
                if (bytes.u8(position++) != ValueType.STRING) {
                    throw unexpected(token);
                }
                yield new Piece.Literal(counted());
            }
            case CDATA -> new Piece.Literal(counted());
            case CHARACTER -> {
                position += 2;
                yield new Piece.Literal(String.valueOf((char) bytes.u16(at + 1)));
            }
            case ENTITY -> new Piece.Literal(entity(name()));
            case SUBSTITUTION, OPTIONAL_SUBSTITUTION -> {
                position += 3;
                yield new Piece.Substitution(bytes.u16(at + 1), (token & ~MORE) == OPTIONAL_SUBSTITUTION);
            }
            default -> throw unexpected(token);
        };
    }

    private Piece processing() throws Unreadable {
        position++;
        String target = name();
        if (token() != INSTRUCTION_DATA) {
            return new Piece.Processing(target, "");
        }
        position++;
        return new Piece.Processing(target, counted());
    }

    private Piece markup(int token) throws Unreadable {
        if (++depth > MAX_DEPTH) {
            throw new Unreadable("its elements are nested too deeply");
        }
        int condition = readTagHead();
        String name = name();
        List<Piece.Assignment> attributes = List.of();
        if ((token & MORE) != 0) {
            position += 4;
            attributes = attributes();
        }
        boolean closed = token() == CLOSE_EMPTY_TAG;
        if (!closed && token() != CLOSE_START_TAG) {
            throw unexpected(token());
        }
        position++;
        List<Piece> content = closed ? List.of() : content();
        depth--;
        return new Piece.Markup(name, condition, attributes, content, closed);
    }

    /** Reads up to the offset of the name; returns the condition. Where both forms are possible, the place decides. */
    private int readTagHead() throws Unreadable {
        boolean conditional = conditions ? isTagHead(3) || !isTagHead(1) : !isTagHead(1) && isTagHead(3);
        int condition = conditional ? bytes.u16(position + 1) : Piece.UNCONDITIONAL;
        position += conditional ? 7 : 5;
        return condition;
    }

    private boolean isTagHead(int sizeAt) throws Unreadable {
        int size = bytes.i32(position + sizeAt);
        int nameAt = position + sizeAt + 4;
        int name = bytes.i32(nameAt);
        return size >= 0 && size <= end - nameAt && (name == nameAt + 4 || xml.hasName(name));
    }

    private List<Piece.Assignment> attributes() throws Unreadable {
        List<Piece.Assignment> attributes = new ArrayList<>();
        while ((token() & ~MORE) == ATTRIBUTE) {
            position++;
            String name = name();
            List<Piece> value = new ArrayList<>(1);
            while ((token() & ~MORE) != ATTRIBUTE && token() != CLOSE_START_TAG && token() != CLOSE_EMPTY_TAG) {
                value.add(text(token()));
            }
            attributes.add(new Piece.Assignment(name, value));
        }
        return attributes;
    }

    private List<Piece> content() throws Unreadable {
        List<Piece> content = new ArrayList<>();
        while (token() != END_TAG) {
            content.add(piece());
        }
        position++;
        return content;
    }

    private Piece filled() throws Unreadable {
        Template template = xml.templateOf(position);
        Values values = Values.at(bytes, xml.valuesOf(position), end);
        position = values.locate(end);
        return new Piece.Filled(template, values);
    }

    /** Reads the offset of a name, and steps over the name itself where it stands right here. */
    private String name() throws Unreadable {
        int offset = bytes.i32(position);
        position += 4;
        String name = xml.name(offset);
        if (offset == position) {
            position = xml.endOfName(offset);
        }
        return name;
    }

    private String counted() throws Unreadable {
        int count = bytes.u16(position);
        String text = bytes.utf16(position + 2, count);
        position += 2 + 2 * count;
        return text;
    }

    private static String entity(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&" + name + ";";
        };
    }

    private int token() throws Unreadable {
        if (position >= end) {
            throw new Unreadable("its Binary XML is cut off");
        }
        return bytes.u8(position);
    }

    private Unreadable unexpected(int token) {
        return new Unreadable("token " + token + " at offset " + position + " of the chunk cannot stand there");
    }
}
