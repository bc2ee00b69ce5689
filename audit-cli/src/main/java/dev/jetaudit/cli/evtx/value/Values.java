package dev.jetaudit.cli.evtx.value;

/** The values that an instance of a template brings along: a list of sizes and types, then the bytes of all of them. */
public final class Values {

    private static final int DESCRIPTOR = 4;

    private final ChunkBytes bytes;
    private final int descriptors;
    private final int count;
    private int[] offsets = {};

    private Values(ChunkBytes bytes, int descriptors, int count) {
        this.bytes = bytes;
        this.descriptors = descriptors;
        this.count = count;
    }

    /** Returns the values whose number stands at an offset; their list has to end before {@code end}. */
    public static Values at(ChunkBytes bytes, int offset, int end) throws Unreadable {
        int count = bytes.i32(offset);
        if (count < 0 || count > (end - offset - 4) / DESCRIPTOR) {
            throw new Unreadable("it announces more values than it has room for");
        }
        return new Values(bytes, offset + 4, count);
    }

    /** Finds out where each value stands; returns the offset behind the last one. */
    public int locate(int end) throws Unreadable {
        int[] found = new int[count];
        int at = descriptors + DESCRIPTOR * count;
        for (int i = 0; i < count; i++) {
            found[i] = at;
            at += size(i);
            if (at > end) {
                throw new Unreadable("its values are longer than the record");
            }
        }
        offsets = found;
        return at;
    }

    public ChunkBytes bytes() {
        return bytes;
    }

    public int count() {
        return count;
    }

    /** Returns the type of a value; one that the record does not bring is null. */
    public int type(int index) throws Unreadable {
        return index < count ? bytes.u8(descriptors + DESCRIPTOR * index + 2) : ValueType.NULL;
    }

    public int size(int index) throws Unreadable {
        return bytes.u16(descriptors + DESCRIPTOR * index);
    }

    public int offset(int index) throws Unreadable {
        if (offsets.length == count) {
            return offsets[index];
        }
        int at = descriptors + DESCRIPTOR * count;
        for (int i = 0; i < index; i++) {
            at += size(i);
        }
        return at;
    }

    public boolean isArray(int index) throws Unreadable {
        return (type(index) & ValueType.ARRAY) != 0;
    }
}
