package dev.jetaudit.cli.evtx;

import dev.jetaudit.cli.evtx.ChunkReader.Place;
import dev.jetaudit.cli.evtx.binxml.ChunkXml;
import dev.jetaudit.cli.evtx.frame.Blocks;
import dev.jetaudit.cli.evtx.frame.ChunkHeader;
import dev.jetaudit.cli.evtx.frame.FileHeader;
import dev.jetaudit.cli.evtx.frame.Marks;
import dev.jetaudit.cli.evtx.frame.RecordWalk;
import dev.jetaudit.cli.evtx.value.ChunkBytes;
import dev.jetaudit.cli.evtx.value.Manner;
import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The chunks of a file one after the other, and what is wrong with their headers and that of the file. */
final class Chunks {

    private final Blocks blocks;
    private final Reading reading;
    private final Queue<LogItem> items;
    private ChunkXml current;
    private ChunkXml other;
    private @Nullable ChunkXml before;
    private @Nullable FileHeader header;
    private long firstChunkAt;
    private boolean ended;

    Chunks(InputStream stream, Reading reading, Queue<LogItem> items) {
        blocks = new Blocks(stream);
        this.reading = reading;
        this.items = items;
        ChunkXml[] pair = ChunkXml.pair();
        current = pair[0];
        other = pair[1];
    }

    long position() {
        return blocks.position();
    }

    /** Goes to the next chunk that was ever written to; returns null at the end. */
    @Nullable
    ChunkReader next() throws IOException {
        if (header == null) {
            header = readHeader();
        }
        ChunkBytes bytes = current.bytes();
        long at;
        do {
            at = blocks.position();
            blocks.read(bytes, ChunkBytes.SIZE);
        } while (bytes.length() > 0 && Marks.isBlank(bytes, 0, bytes.length()));
        if (bytes.length() == 0) {
            end(header);
            return null;
        }
        return open(header, at);
    }

    private FileHeader readHeader() throws IOException {
        ChunkBytes bytes = current.bytes();
        blocks.read(bytes, FileHeader.SIZE);
        FileHeader found = FileHeader.of(bytes);
        if (bytes.length() == 0) {
            doubt(0, Doubt.Kind.FILE_HEADER, "The file is empty.");
        } else if (!found.marked()) {
            doubt(0, Doubt.Kind.FILE_HEADER, "The header of the file is missing; its chunks are read all the same.");
        } else if (!found.crcMatches() && !found.hasNoCrc()) {
            doubt(0, Doubt.Kind.FILE_CRC, "The header of the file was changed without its checksum.");
        }
        if (found.isDirty()) {
            doubt(0, Doubt.Kind.DIRTY, "The log was not closed: its last records may be missing or not in order.");
        }
        if (ChunkHeader.of(bytes).marked()) {
            blocks.giveBack(bytes, 0);
        }
        firstChunkAt = blocks.position();
        reading.manner = Manner.ofFormat(found.minorVersion());
        return found;
    }

    private ChunkReader open(FileHeader file, long at) {
        ChunkBytes bytes = current.bytes();
        ChunkHeader found = ChunkHeader.of(bytes);
        cutAtMisplacedChunk(found, bytes);
        doubtHeader(found, bytes, at, file.hasNoCrc());
        Place place = isUnused(file, at) ? Place.UNUSED : found.isSound() ? Place.IN_USE : Place.WITHOUT_HEADER;
        int start = found.marked() ? ChunkHeader.SIZE : 0;
        RecordWalk walk = new RecordWalk(bytes, start, found.isSound() ? found.end() : start, bytes.length());
        current.begin(before);
        ChunkReader reader = new ChunkReader(current, before, walk, place, at, reading, items);
        before = current;
        current = other;
        other = before;
        return reader;
    }

    /** Where bytes were lost, all following chunks begin too early. The next one is looked for, where this one is not intact. */
    private void cutAtMisplacedChunk(ChunkHeader found, ChunkBytes bytes) {
        int next = found.marked()
                ? found.recordsCrcMatches() ? -1 : Marks.chunkWithin(bytes, ChunkHeader.SIZE)
                : Marks.chunkWithin(bytes, 1);
        if (next > 0) {
            blocks.giveBack(bytes, next);
        }
    }

    private void doubtHeader(ChunkHeader found, ChunkBytes bytes, long at, boolean noCrc) {
        if (bytes.length() < ChunkBytes.SIZE) {
            doubt(at, Doubt.Kind.TRUNCATED_CHUNK, "This chunk has " + bytes.length() + " of 65536 bytes.");
        }
        if (!found.marked()) {
            doubt(at, Doubt.Kind.CHUNK_HEADER, "No chunk begins here; the bytes are searched for records.");
        } else if (!found.isSound()) {
            doubt(
                    at,
                    Doubt.Kind.CHUNK_HEADER,
                    "The header of this chunk is damaged; the chunk is searched for records.");
        } else if (!noCrc && !found.crcMatches()) {
            doubt(at, Doubt.Kind.CHUNK_CRC, "The header of this chunk was changed without its checksum.");
        }
        if (!noCrc && found.isSound() && !found.recordsCrcMatches()) {
            doubt(at, Doubt.Kind.RECORDS_CRC, "The records of this chunk were changed without their checksum.");
        }
    }

    /** A file that was not closed, or whose header is damaged, cannot say which chunks it uses. */
    private boolean isUnused(FileHeader file, long at) {
        boolean trusted = file.marked() && !file.isDirty() && (file.crcMatches() || file.hasNoCrc());
        return trusted && (at - firstChunkAt) / ChunkBytes.SIZE >= file.chunks();
    }

    private void end(FileHeader file) {
        if (ended) {
            return;
        }
        ended = true;
        long chunks = (blocks.position() - firstChunkAt + ChunkBytes.SIZE - 1) / ChunkBytes.SIZE;
        if (file.marked() && chunks < file.chunks()) {
            doubt(
                    blocks.position(),
                    Doubt.Kind.FILE_HEADER,
                    "The file ends after " + chunks + " of the " + file.chunks()
                            + " chunks that its header announces.");
        }
        String missing = reading.records.atEnd();
        if (missing != null) {
            doubt(blocks.position(), Doubt.Kind.RECORD_ID_GAP, missing);
        }
    }

    private void doubt(long at, Doubt.Kind kind, String reason) {
        items.add(Doubt.of(at, kind, reason));
    }
}
