package dev.jetaudit.cli.evtx.value;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Values as text, as Windows writes them. */
public final class ValueText {

    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final int SID_HEADER = 8;

    private ValueText() {}

    /** Returns one value, with commas between the items of an array; nothing for one that is not there. */
    public static String of(Values values, int index, Manner manner) throws Unreadable {
        if (values.type(index) == ValueType.NULL) {
            return "";
        }
        return values.isArray(index)
                ? String.join(", ", items(values, index, manner))
                : of(values.bytes(), values.type(index), values.offset(index), values.size(index), manner);
    }

    /** Returns a value of a type; one whose size is wrong for the type as the bytes that it is. */
    private static String of(ChunkBytes bytes, int type, int at, int size, Manner manner) throws Unreadable {
        if (size == 0) {
            return "";
        }
        int fixed = ValueType.size(type);
        if (fixed != 0 && fixed != size) {
            return binary(bytes, at, size);
        }
        return switch (type) {
            case ValueType.STRING, ValueType.XML -> string(bytes, at, size);
            case ValueType.ANSI_STRING -> ansi(bytes, at, size);
            case ValueType.BOOL -> bytes.i32(at) == 0 ? "false" : "true";
            case ValueType.GUID -> guid(bytes, at, manner);
            case ValueType.SIZE, ValueType.HANDLE -> address(bytes, at, size);
            case ValueType.FILE_TIME -> Times.fileTime(bytes.i64(at), manner);
            case ValueType.SYSTEM_TIME -> Times.systemTime(bytes, at);
            case ValueType.SID -> sid(bytes, at, size);
            case ValueType.HEX32 -> hex(bytes.i32(at) & 0xffffffffL);
            case ValueType.HEX64 -> hex(bytes.i64(at));
            default -> number(bytes, type, at, size);
        };
    }

    private static String number(ChunkBytes bytes, int type, int at, int size) throws Unreadable {
        return switch (type) {
            case ValueType.INT8 -> Integer.toString((byte) bytes.u8(at));
            case ValueType.UINT8 -> Integer.toString(bytes.u8(at));
            case ValueType.INT16 -> Integer.toString((short) bytes.u16(at));
            case ValueType.UINT16 -> Integer.toString(bytes.u16(at));
            case ValueType.INT32 -> Integer.toString(bytes.i32(at));
            case ValueType.UINT32 -> Integer.toUnsignedString(bytes.i32(at));
            case ValueType.INT64 -> Long.toString(bytes.i64(at));
            case ValueType.UINT64 -> Long.toUnsignedString(bytes.i64(at));
            case ValueType.REAL32 -> Real.text(Float.intBitsToFloat(bytes.i32(at)));
            case ValueType.REAL64 -> Real.text(Double.longBitsToDouble(bytes.i64(at)));
            default -> binary(bytes, at, size);
        };
    }

    /** Returns the items of an array. Strings end with a zero each; an array of things without a size is one item. */
    public static List<String> items(Values values, int index, Manner manner) throws Unreadable {
        ChunkBytes bytes = values.bytes();
        int type = values.type(index) & ~ValueType.ARRAY;
        int at = values.offset(index);
        int end = at + values.size(index);
        List<String> items = new ArrayList<>();
        while (at < end) {
            int size = Math.min(itemSize(bytes, type, at, end), end - at);
            items.add(of(bytes, type, at, size, manner));
            at += size;
        }
        return items;
    }

    private static int itemSize(ChunkBytes bytes, int type, int at, int end) throws Unreadable {
        int fixed = ValueType.size(type);
        if (fixed != 0) {
            return fixed;
        }
        return switch (type) {
            case ValueType.STRING -> 2 + lengthToZero(bytes, at, end, 2);
            case ValueType.ANSI_STRING -> 1 + lengthToZero(bytes, at, end, 1);
            case ValueType.SID -> end - at < SID_HEADER ? end - at : SID_HEADER + 4 * bytes.u8(at + 1);
            default -> end - at;
        };
    }

    private static int lengthToZero(ChunkBytes bytes, int at, int end, int width) throws Unreadable {
        int next = at;
        while (next + width <= end && (width == 1 ? bytes.u8(next) : bytes.u16(next)) != 0) {
            next += width;
        }
        return next - at;
    }

    /** Returns a string without the zeros that some providers count in. */
    private static String string(ChunkBytes bytes, int at, int size) throws Unreadable {
        int count = size / 2;
        while (count > 0 && bytes.u16(at + 2 * count - 2) == 0) {
            count--;
        }
        return bytes.utf16(at, count);
    }

    private static String ansi(ChunkBytes bytes, int at, int size) throws Unreadable {
        int count = size;
        while (count > 0 && bytes.u8(at + count - 1) == 0) {
            count--;
        }
        return new String(bytes.array(), at, count, ANSI);
    }

    private static String binary(ChunkBytes bytes, int at, int size) throws Unreadable {
        if (!bytes.holds(at, size)) {
            throw new Unreadable("a value reaches beyond its chunk");
        }
        return HEX.formatHex(bytes.array(), at, at + size);
    }

    /** Returns what is as wide as an address of the machine. */
    private static String address(ChunkBytes bytes, int at, int size) throws Unreadable {
        return switch (size) {
            case 4 -> hex(bytes.i32(at) & 0xffffffffL);
            case 8 -> hex(bytes.i64(at));
            default -> binary(bytes, at, size);
        };
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }

    private static String guid(ChunkBytes bytes, int at, Manner manner) throws Unreadable {
        HexFormat hex = manner == Manner.OLD ? HEX : HexFormat.of();
        long tail = Long.reverseBytes(bytes.i64(at + 8));
        StringBuilder guid = new StringBuilder(38).append('{');
        guid.append(hex.toHexDigits(bytes.i32(at))).append('-');
        guid.append(hex.toHexDigits((short) bytes.u16(at + 4))).append('-');
        guid.append(hex.toHexDigits((short) bytes.u16(at + 6))).append('-');
        guid.append(hex.toHexDigits(tail >>> 48, 4)).append('-');
        return guid.append(hex.toHexDigits(tail, 12)).append('}').toString();
    }

    private static String sid(ChunkBytes bytes, int at, int size) throws Unreadable {
        if (size < SID_HEADER || size < SID_HEADER + 4 * bytes.u8(at + 1)) {
            return binary(bytes, at, size);
        }
        long authority = Long.reverseBytes(bytes.i64(at)) & 0xffff_ffff_ffffL;
        StringBuilder sid =
                new StringBuilder(48).append("S-").append(bytes.u8(at)).append('-');
        sid.append(authority >>> 32 == 0 ? Long.toString(authority) : hex(authority));
        for (int i = 0; i < bytes.u8(at + 1); i++) {
            sid.append('-').append(Integer.toUnsignedString(bytes.i32(at + SID_HEADER + 4 * i)));
        }
        return sid.toString();
    }
}
