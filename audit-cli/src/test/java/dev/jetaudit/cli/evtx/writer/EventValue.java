package dev.jetaudit.cli.evtx.writer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A typed value for one substitution of a template. */
public final class EventValue {

    /** No value, and no type declared for it. */
    public static final EventValue NULL = raw(0x00);

    private static final int STRING = 0x01;
    private static final int ANSI = 0x02;
    private static final int SIZE = 0x10;
    private static final int BINARY_XML = 0x21;
    private static final int ARRAY = 0x80;
    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

    private final int declared;
    private final int type;
    private final List<String> texts;
    private final Consumer<BinaryXml> content;

    private EventValue(int declared, int type, List<String> texts, Consumer<BinaryXml> content) {
        this.declared = declared;
        this.type = type;
        this.texts = texts;
        this.content = content;
    }

    /** Returns any bytes under any type, sound or not. */
    public static EventValue raw(int type, byte... bytes) {
        byte[] copy = bytes.clone();
        return new EventValue(type, type, List.of(), xml -> xml.out().put(copy));
    }

    public static EventValue string(String text) {
        return raw(STRING, text.getBytes(StandardCharsets.UTF_16LE)).spelled(text);
    }

    /** In code page 1252, as western systems have it. */
    public static EventValue ansi(String text) {
        return raw(ANSI, text.getBytes(Charset.forName("windows-1252")));
    }

    public static EventValue int8(int value) {
        return number(0x03, 1, value);
    }

    public static EventValue uint8(int value) {
        return number(0x04, 1, value);
    }

    public static EventValue int16(int value) {
        return number(0x05, 2, value);
    }

    public static EventValue uint16(int value) {
        return number(0x06, 2, value);
    }

    public static EventValue int32(int value) {
        return number(0x07, 4, value);
    }

    public static EventValue uint32(long value) {
        return number(0x08, 4, value);
    }

    public static EventValue int64(long value) {
        return number(0x09, 8, value);
    }

    public static EventValue uint64(long value) {
        return number(0x0a, 8, value).spelled(Long.toUnsignedString(value));
    }

    public static EventValue real32(float value) {
        return number(0x0b, 4, Float.floatToRawIntBits(value)).spelled(Float.toString(value));
    }

    public static EventValue real64(double value) {
        return number(0x0c, 8, Double.doubleToRawLongBits(value)).spelled(Double.toString(value));
    }

    public static EventValue bool(boolean value) {
        return number(0x0d, 4, value ? 1 : 0).spelled(Boolean.toString(value));
    }

    public static EventValue binary(byte... value) {
        return raw(0x0e, value).spelled(HexFormat.of().withUpperCase().formatHex(value));
    }

    public static EventValue guid(UUID value) {
        return new EventValue(0x0f, 0x0f, List.of("{" + value + "}"), xml -> xml.guid(value));
    }

    /** A size on a 32-bit system: declared as a size, stored as a hexadecimal number. */
    public static EventValue size32(int value) {
        return hex32(value).declaredAs(SIZE);
    }

    public static EventValue size64(long value) {
        return hex64(value).declaredAs(SIZE);
    }

    public static EventValue fileTime(Instant value) {
        return number(0x11, 8, ticksOf(value)).spelled(value.toString());
    }

    /** Keeps milliseconds only. */
    public static EventValue systemTime(Instant value) {
        ZonedDateTime at = value.atZone(ZoneOffset.UTC);
        return new EventValue(
                0x12,
                0x12,
                List.of(value.toString()),
                xml -> Stream.of(
                                at.getYear(),
                                at.getMonthValue(),
                                at.getDayOfWeek().getValue() % 7,
                                at.getDayOfMonth(),
                                at.getHour(),
                                at.getMinute(),
                                at.getSecond(),
                                at.getNano() / 1_000_000)
                        .forEach(part -> xml.out().putShort(part.shortValue())));
    }

    /** From its text, {@code S-1-5-18}. */
    public static EventValue sid(String text) {
        List<Long> parts =
                Stream.of(text.split("-", -1)).skip(1).map(Long::valueOf).toList();
        ByteBuffer bytes = ByteBuffer.allocate(4 * parts.size());
        bytes.putShort((short) (parts.getFirst() << 8 | (parts.size() - 2)));
        bytes.putShort((short) (parts.get(1) >> 32)).putInt(parts.get(1).intValue());
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        parts.stream().skip(2).forEach(part -> bytes.putInt(part.intValue()));
        return raw(0x13, bytes.array()).spelled(text);
    }

    public static EventValue hex32(int value) {
        return number(0x14, 4, value).spelled(String.format("0x%x", value));
    }

    public static EventValue hex64(long value) {
        return number(0x15, 8, value).spelled(String.format("0x%x", value));
    }

    /** A tree in the place of a value; a forwarded event has no room for it. */
    public static EventValue binXml(EventBody body) {
        return new EventValue(BINARY_XML, BINARY_XML, List.of(), xml -> xml.document(body));
    }

    /** Values of the first one's type; the element around the substitution is repeated for each. */
    public static EventValue array(EventValue first, EventValue... others) {
        List<EventValue> all =
                Stream.concat(Stream.of(first), Stream.of(others)).toList();
        return array(first.declared, first.type, all);
    }

    /** As classic providers log: each string ends with a NUL. */
    public static EventValue strings(List<String> texts) {
        return array(STRING, STRING, texts.stream().map(EventValue::string).toList());
    }

    /** Returns no value, where the template declares this one's type. */
    public EventValue absent() {
        return NULL.declaredAs(declared);
    }

    /** Returns the same value in a template that promises another type. */
    public EventValue declaredAs(int other) {
        return new EventValue(other, type, texts, content);
    }

    /** What a template says in the place of this value. */
    public Markup.Substitution at(int index) {
        return new Markup.Substitution(index, declared, true);
    }

    /** How a record without a template says it: none for null, several for an array. */
    List<String> texts() {
        return texts;
    }

    int type() {
        return type;
    }

    void writeTo(BinaryXml xml) {
        content.accept(xml);
    }

    /** FILETIME: 100 ns since 1601. */
    static long ticksOf(Instant time) {
        return (time.getEpochSecond() + SECONDS_FROM_1601_TO_1970) * 10_000_000 + time.getNano() / 100;
    }

    private static EventValue number(int type, int size, long value) {
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
        return raw(type, Arrays.copyOf(bytes.array(), size)).spelled(Long.toString(value));
    }

    private EventValue spelled(String text) {
        return new EventValue(declared, type, List.of(text), content);
    }

    private static EventValue array(int declared, int type, List<EventValue> values) {
        int terminator = type == STRING ? 2 : type == ANSI ? 1 : 0;
        List<String> texts =
                values.stream().flatMap(value -> value.texts.stream()).toList();
        return new EventValue(
                declared | ARRAY,
                type | ARRAY,
                texts,
                xml -> values.forEach(value -> {
                    value.writeTo(xml);
                    xml.out().put(new byte[terminator]);
                }));
    }
}
