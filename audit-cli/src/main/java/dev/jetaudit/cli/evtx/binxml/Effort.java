package dev.jetaudit.cli.evtx.binxml;

import dev.jetaudit.cli.evtx.value.Unreadable;

/**
 * How much one record, and all records of a chunk together, may cost: characters written and tokens read. A few bytes can ask for
 * gigabytes by naming one large value again and again; no event that is known comes near these limits.
 */
final class Effort {

    private static final int PER_RECORD = 1 << 21;
    private static final int PER_BYTE = 128;

    /** What an object in the tree costs beside its characters. */
    static final int NODE = 32;

    private int ofRecord;
    private int ofChunk;

    void beginChunk(int length) {
        ofChunk = PER_BYTE * length;
    }

    void beginRecord() {
        ofRecord = Math.min(PER_RECORD, ofChunk);
    }

    void spend(int units) throws Unreadable {
        ofRecord -= units;
        ofChunk -= units;
        if (ofRecord < 0) {
            throw new Unreadable("it unfolds to more text than a record can have");
        }
    }
}
