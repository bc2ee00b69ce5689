package dev.jetaudit.verifier;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A proof file: a signed note that shows events and how they hang on the root of a signed checkpoint. */
public final class ProofFile {

    private static final String NAME = "jetaudit-proof/";
    private static final String FIRST_LINE = NAME + "1\n";

    private final Collection<VerifierKey> keys;
    private final ShownEvents events = new ShownEvents();
    private final NavigableMap<Long, byte[]> chunks = new TreeMap<>();

    private ProofFile(Collection<VerifierKey> keys) {
        this.keys = keys;
    }

    /**
     * Checks a proof, every byte of it.
     *
     * @param keys those that are trusted; one of them has to have signed the proof, and one the checkpoint
     * @return what is proved
     * @throws NotProved if it does not hold
     * @throws NotReadable if it is of a version that this verifier does not know
     */
    public static CheckedProof check(byte[] file, Collection<VerifierKey> keys) {
        SignedNote.Signed signed = SignedNote.verify(file, keys);
        if (!signed.text().startsWith(NAME)) {
            throw new NotProved("it is no proof");
        }
        if (!signed.text().startsWith(FIRST_LINE)) {
            throw new NotReadable("the proof is of another version than 1; use the verifier that came with it");
        }
        return new ProofFile(keys)
                .check(signed.signer(), new ProofLines(signed.text().substring(FIRST_LINE.length())));
    }

    private CheckedProof check(String signer, ProofLines lines) {
        @Nullable String backup = lines.isNext("backup") ? lines.take("backup") : null;
        String positions = lines.take("positions");
        List<String> stated = backup == null ? List.of() : lines.takeAll("stated");
        byte[] note = StrictBase64.decode(lines.take("checkpoint"));
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.verify(note, keys).text());
        while (lines.isNext("chunk")) {
            addChunk(lines);
        }
        byte[] root = PartialTree.root(checkpoint.size(), chunks, lines.takeHashes("tree"));
        lines.end();
        if (!Arrays.equals(root, checkpoint.root())) {
            throw new NotProved("its chunks do not stand in the journal of its checkpoint");
        }
        events.checkPositions(positions);
        if (backup != null) {
            events.checkStretch(backup);
        }
        return new CheckedProof(signer, checkpoint, backup, positions, stated, events.all());
    }

    private void addChunk(ProofLines lines) {
        byte[] header = StrictBase64.decode(lines.take("chunk"));
        ChunkLeaf leaf = ChunkLeaf.parse(header);
        if (chunks.put(leaf.number(), header) != null) {
            throw new NotProved("it shows a chunk twice");
        }
        NavigableMap<Long, byte[]> shown = new TreeMap<>();
        for (String line : lines.takeAll("event")) {
            int blank = line.indexOf(' ');
            long index = Decimal.parse(line.substring(0, Math.max(0, blank)));
            byte[] event = StrictBase64.decode(line.substring(blank + 1));
            if (shown.put(index, event) != null) {
                throw new NotProved("it shows an event twice");
            }
            events.add(ProvedEvent.of(leaf, index, event));
        }
        byte[] root = PartialTree.root(leaf.events(), shown, lines.takeHashes("node"));
        if (!Arrays.equals(root, leaf.eventRoot())) {
            throw new NotProved(
                    "the events at position " + leaf.firstPosition() + " and behind are not those of their" + " chunk");
        }
    }
}
