package dev.jetaudit.verifier;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares the events of a proof, one after the other, with what the proof says that it holds. Keeps none of them, since a proof may
 * hold more than fit into memory; those that are wanted are read again.
 */
final class ShownEvents {

    private final ProofLines lines;
    private final String announced;
    private final @Nullable String instance;
    private int compared;
    private long count;
    private long runStart;
    private long lastPosition;
    private long firstSequence;
    private long lastSequence;

    /**
     * @param lines from the first chunk on
     * @param announced the positions that it says it shows, and no others
     * @param instance of which it has to show all events between the first and the last; null if it says nothing of the kind
     */
    ShownEvents(ProofLines lines, String announced, @Nullable String instance) {
        this.lines = lines.rest();
        this.announced = announced;
        this.instance = instance;
    }

    void add(ChunkLeaf chunk, long index) {
        long position = chunk.firstPosition() + index;
        long sequence = chunk.firstSequence() + index;
        if (count == 0) {
            runStart = position;
            firstSequence = sequence;
        } else if (position <= lastPosition) {
            throw new NotProved("its events are not in the order of the journal");
        } else if (position > lastPosition + 1) {
            endRun();
            runStart = position;
        }
        if (instance != null) {
            checkStretch(instance, chunk, sequence);
        }
        lastPosition = position;
        lastSequence = sequence;
        count++;
    }

    /** Checks that nothing is missing behind the last event. */
    void end() {
        endRun();
        if (compared != announced.length()) {
            throw otherPositions();
        }
    }

    long count() {
        return count;
    }

    long firstSequence() {
        return firstSequence;
    }

    long lastSequence() {
        return lastSequence;
    }

    /** Reads the events again, in the order of the journal. */
    void each(Consumer<ProvedEvent> taker) {
        ProofLines again = lines.rest();
        while (again.isNext("chunk")) {
            ChunkLeaf chunk = ChunkLeaf.parse(again.takeBytes("chunk"));
            while (again.isNext("event")) {
                ProofLines.IndexedEvent event = again.takeEvent("event");
                taker.accept(ProvedEvent.of(chunk, event.index(), EventRecord.of(event.bytes())));
            }
            again.skipAll("node");
        }
    }

    private void checkStretch(String wanted, ChunkLeaf chunk, long sequence) {
        if (!chunk.instance().equals(wanted)) {
            throw new NotProved("it shows an event of another instance than its backup's");
        }
        if (count > 0 && sequence != lastSequence + 1) {
            throw new NotProved("it leaves out an event of its backup");
        }
    }

    private void endRun() {
        String run = (compared == 0 ? "" : ",") + runStart + (lastPosition > runStart ? "-" + lastPosition : "");
        if (!announced.startsWith(run, compared)) {
            throw otherPositions();
        }
        compared += run.length();
    }

    private NotProved otherPositions() {
        return new NotProved("it shows other positions than it says");
    }
}
