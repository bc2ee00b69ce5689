package dev.jetaudit.cli.evtx.writer;

import dev.jetaudit.cli.evtx.writer.EvtxFile.Layout;
import dev.jetaudit.cli.evtx.writer.EvtxFile.RecordAt;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Splits a file's events into chunks, and takes each chunk's header at the right moment: what is added later is slack. */
final class EvtxAssembly {

    private final EvtxFile file;
    private final List<ChunkWriter> chunks = new ArrayList<>();
    private final int knownChunks;
    private final long nextRecordId;
    private long lastId;

    EvtxAssembly(EvtxFile file) {
        this.file = file;
        chunks.add(new ChunkWriter(1, chunkFlags()));
        file.events().forEach(this::append);
        chunks.getLast().close();
        knownChunks = chunks.size();
        nextRecordId = lastId + 1;
        file.deleted().forEach(this::appendHere);
        lastId = Math.max(lastId, nextRecordId - 1);
        file.unflushed().forEach(this::append);
        chunks.getLast().close();
    }

    int knownChunks() {
        return knownChunks;
    }

    long nextRecordId() {
        return nextRecordId;
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate((chunks.size() + file.unusedChunks()) * ChunkWriter.SIZE);
        chunks.forEach(chunk -> bytes.put(chunk.bytes()));
        return bytes.array();
    }

    Layout layout() {
        List<Integer> offsets = new ArrayList<>();
        List<RecordAt> records = new ArrayList<>();
        List<Integer> templates = new ArrayList<>();
        for (ChunkWriter chunk : chunks) {
            int base = EvtxFile.HEADER_SIZE + offsets.size() * ChunkWriter.SIZE;
            offsets.add(base);
            chunk.records().forEach(record -> records.add(record.shifted(base)));
            chunk.templates().forEach(template -> templates.add(base + template));
        }
        return new Layout(offsets, records, templates);
    }

    private void append(EventToWrite event) {
        EventToWrite numbered = numbered(event);
        ChunkWriter current = chunks.getLast();
        if (!current.add(numbered)) {
            current.close();
            chunks.add(new ChunkWriter(current.nextNumber(), chunkFlags()));
            appendHere(numbered);
        }
    }

    private void appendHere(EventToWrite event) {
        EventToWrite numbered = numbered(event);
        if (!chunks.getLast().add(numbered)) {
            throw new IllegalArgumentException("no room in the chunk for record " + numbered.recordId());
        }
    }

    private EventToWrite numbered(EventToWrite event) {
        EventToWrite numbered = event.recordId() == 0 ? event.recordId(lastId + 1) : event;
        lastId = numbered.recordId();
        return numbered;
    }

    private int chunkFlags() {
        return file.flags() & EvtxFile.NO_CHECKSUMS;
    }
}
