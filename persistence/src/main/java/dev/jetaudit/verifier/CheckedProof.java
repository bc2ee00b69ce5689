package dev.jetaudit.verifier;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proof shows, after it was checked.
 *
 * @param signer name of the key that signed it
 * @param backup id of the backup that it is about; null if it is about positions only
 * @param positions of the events, for example {@code 1-4,9}
 * @param stated what the signer concludes, as lines; the tree does not prove it
 */
public record CheckedProof(
        String signer,
        Checkpoint checkpoint,
        @Nullable String backup,
        String positions,
        List<String> stated,
        List<ProvedEvent> events) {

    public CheckedProof {
        stated = List.copyOf(stated);
        events = List.copyOf(events);
    }

    /** Returns it in words, as lines for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("The proof holds. Signed by " + signer + ".");
        lines.add("Journal:     " + checkpoint.origin() + ", " + checkpoint.size() + " chunks, root "
                + HexFormat.of().formatHex(checkpoint.root()));
        lines.add("Proved:      " + events.size() + " events at positions " + positions
                + " stand in that journal as they stand in the proof.");
        if (backup != null) {
            lines.add("Backup:      " + backup + ", events " + events.getFirst().sequence() + " to "
                    + events.getLast().sequence() + " of its instance; none between them is left out.");
            lines.add("Stated by the signer, not proved by the journal:");
            stated.forEach(line -> lines.add("  " + line));
        }
        return lines;
    }
}
