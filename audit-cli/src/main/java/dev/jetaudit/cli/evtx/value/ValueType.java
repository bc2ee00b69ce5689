package dev.jetaudit.cli.evtx.value;

/** The types that values can have, by their numbers. */
public final class ValueType {

    public static final int NULL = 0x00;
    public static final int STRING = 0x01;
    static final int ANSI_STRING = 0x02;
    static final int INT8 = 0x03;
    static final int UINT8 = 0x04;
    static final int INT16 = 0x05;
    public static final int UINT16 = 0x06;
    static final int INT32 = 0x07;
    static final int UINT32 = 0x08;
    static final int INT64 = 0x09;
    static final int UINT64 = 0x0a;
    static final int REAL32 = 0x0b;
    static final int REAL64 = 0x0c;
    static final int BOOL = 0x0d;
    static final int GUID = 0x0f;
    static final int SIZE = 0x10;
    static final int FILE_TIME = 0x11;
    static final int SYSTEM_TIME = 0x12;
    static final int SID = 0x13;
    static final int HEX32 = 0x14;
    static final int HEX64 = 0x15;
    static final int HANDLE = 0x20;
    public static final int BIN_XML = 0x21;
    static final int XML = 0x23;

    /** Added to the type of what an array holds. */
    static final int ARRAY = 0x80;

    private ValueType() {}

    /** Returns how many bytes a value of the type takes, 0 if that differs. */
    static int size(int type) {
        return switch (type) {
            case INT8, UINT8 -> 1;
            case INT16, UINT16 -> 2;
            case INT32, UINT32, REAL32, BOOL, HEX32 -> 4;
            case INT64, UINT64, REAL64, FILE_TIME, HEX64 -> 8;
            case GUID, SYSTEM_TIME -> 16;
            default -> 0;
        };
    }
}
