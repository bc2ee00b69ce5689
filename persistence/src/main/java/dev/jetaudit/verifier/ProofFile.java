package dev.jetaudit.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A proof file: a signed note that shows events and how they hang on the root of a signed checkpoint. */
public final class ProofFile {

    private static final int MAX_BYTES = 64 << 20;
    private static final String NAME = "jetaudit-proof/";
    private static final int VERSION = 1;

    private final ProofLines lines;
    private final NavigableMap<Long, byte[]> chunks = new TreeMap<>();

    private ProofFile(ProofLines lines) {
        this.lines = lines;
    }

    /**
     * Reads a file as far as a proof may be long.
     *
     * @return its bytes, outside of the heap
     * @throws NotProved if it is longer
     */
    public static ByteBuffer read(Path file) throws IOException {
        ByteBuffer bytes = BoundedFile.read(file, MAX_BYTES);
        if (bytes == null) {
            throw tooLong();
        }
        return bytes;
    }

    /** Checks a proof in an array, as {@link #check(ByteBuffer, Collection)} does. */
    public static CheckedProof check(byte[] file, Collection<VerifierKey> keys) {
        return check(ByteBuffer.wrap(file), keys);
    }

    /**
     * Checks a proof, every byte of it.
     *
     * @param file is kept by what is returned, which reads the events from it
     * @param keys those that are trusted; one of them has to have signed the proof, and one the checkpoint
     * @return what is proved
     * @throws NotProved if it does not hold
     * @throws NotReadable if it is of a version that this verifier does not know
     */
    public static CheckedProof check(ByteBuffer file, Collection<VerifierKey> keys) {
        if (file.remaining() > MAX_BYTES) {
            throw tooLong();
        }
        SignedNote.Signed signed = SignedNote.verify(file.slice(), keys);
        ProofLines lines = new ProofLines(signed.text());
        String first = lines.takeFirst();
        if (!first.startsWith(NAME)) {
            throw new NotProved("it is no proof");
        }
        if (Decimal.parse(first.substring(NAME.length())) != VERSION) {
            throw new NotReadable("the proof is of another version than 1; use the verifier that came with it");
        }
        return new ProofFile(lines).check(signed.signer(), keys);
    }

    private CheckedProof check(String signer, Collection<VerifierKey> keys) {
        @Nullable String backup = lines.isNext("backup") ? lines.take("backup") : null;
        String positions = lines.take("positions");
        List<String> stated = new ArrayList<>();
        while (backup != null && lines.isNext("stated")) {
            stated.add(statement(lines.take("stated")));
        }
        Checkpoint checkpoint = Checkpoint.ofNote(lines.takeBytes("checkpoint"), keys);
        ShownEvents events = new ShownEvents(lines, positions, backup == null ? null : instance(backup));
        while (lines.isNext("chunk")) {
            addChunk(events);
        }
        byte[] root = PartialTree.root(checkpoint.size(), chunks, lines.hashes("tree"));
        lines.end();
        if (!Arrays.equals(root, checkpoint.root())) {
            throw new NotProved("its chunks do not stand in the journal of its checkpoint");
        }
        events.end();
        return new CheckedProof(signer, checkpoint, backup, positions, stated, events);
    }

    private void addChunk(ShownEvents events) {
        byte[] header = lines.takeBytes("chunk");
        ChunkLeaf leaf = ChunkLeaf.parse(header);
        if (chunks.put(leaf.number(), header) != null) {
            throw new NotProved("it shows a chunk twice");
        }
        NavigableMap<Long, byte[]> shown = new TreeMap<>();
        while (lines.isNext("event")) {
            ProofLines.IndexedEvent event = lines.takeEvent("event");
            if (event.index() >= leaf.events() || shown.put(event.index(), event.bytes()) != null) {
                throw new NotProved("it shows an event twice, or one that its chunk does not have");
            }
            EventRecord.check(event.bytes());
            events.add(leaf, event.index());
        }
        byte[] root = PartialTree.root(leaf.events(), shown, lines.hashes("node"));
        if (!Arrays.equals(root, leaf.eventRoot())) {
            throw new NotProved(
                    "the events at position " + leaf.firstPosition() + " and behind are not those of their chunk");
        }
    }

    /** A name, a blank and what is stated under that name. */
    private static String statement(String line) {
        int blank = line.indexOf(' ');
        if (blank < 1 || blank == line.length() - 1) {
            throw new NotProved("it states something without a name, or nothing");
        }
        return line;
    }

    /** Returns the instance that a backup's id names: what stands before the last # and the number. */
    private static String instance(String backup) {
        int hash = backup.lastIndexOf('#');
        if (hash < 1 || Decimal.parse(backup.substring(hash + 1)) < 1) {
            throw new NotProved("what it calls a backup is no backup's id");
        }
        return backup.substring(0, hash);
    }

    private static NotProved tooLong() {
        return new NotProved("a proof has at most " + (MAX_BYTES >> 20) + " MiB, and the file is longer");
    }
}
