package dev.jetaudit.verifier;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a proof shows, after it was checked. */
public final class CheckedProof {

    private final String signer;
    private final Checkpoint checkpoint;
    private final @Nullable String backup;
    private final String positions;
    private final List<String> stated;
    private final ShownEvents shown;

    CheckedProof(
            String signer,
            Checkpoint checkpoint,
            @Nullable String backup,
            String positions,
            List<String> stated,
            ShownEvents shown) {
        this.signer = signer;
        this.checkpoint = checkpoint;
        this.backup = backup;
        this.positions = positions;
        this.stated = List.copyOf(stated);
        this.shown = shown;
    }

    /** Returns the name of the key that signed it. */
    public String signer() {
        return signer;
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Returns the id of the backup that it is about; null if it is about positions only. */
    public @Nullable String backup() {
        return backup;
    }

    /** Returns the positions of the events, for example {@code 1-4,9}. */
    public String positions() {
        return positions;
    }

    /** Returns what the signer concludes, as lines; the tree does not prove it. */
    public List<String> stated() {
        return stated;
    }

    /** Returns how many events it shows. */
    public long eventCount() {
        return shown.count();
    }

    /** Returns the number of the first event in the stream of its instance. */
    public long firstSequence() {
        return shown.firstSequence();
    }

    /** Returns the number of the last event in the stream of its instance. */
    public long lastSequence() {
        return shown.lastSequence();
    }

    /** Hands out the events in the order of the journal, one at a time: all of a large proof would not fit into memory. */
    public void eachEvent(Consumer<ProvedEvent> taker) {
        shown.each(taker);
    }

    /** Returns it in words, as lines for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("The proof holds. Signed by " + signer + ".");
        lines.add("Journal:     " + checkpoint.origin() + ", " + checkpoint.size() + " chunks, root "
                + HexFormat.of().formatHex(checkpoint.root()));
        lines.add("Proved:      " + eventCount() + " events at positions " + positions
                + " stand in that journal as they stand in the proof.");
        if (backup != null) {
            lines.add("Backup:      " + backup + ", events " + firstSequence() + " to " + lastSequence()
                    + " of its instance; none between them is left out.");
            lines.add("Stated by the signer, not proved by the journal:");
            stated.forEach(line -> lines.add("  " + line));
        }
        return lines;
    }
}
