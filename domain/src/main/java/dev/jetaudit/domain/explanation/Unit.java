package dev.jetaudit.domain.explanation;

import dev.jetaudit.api.generation.GenerationSet;
import java.util.ArrayList;
import java.util.List;

/** Pieces that belong together: the copy of one file, or complete copies of logs in a row. */
final class Unit {

    private final List<Piece> pieces = new ArrayList<>();
    private GenerationSet logs = GenerationSet.EMPTY;

    void add(Piece piece) {
        pieces.add(piece);
    }

    void readToItsEnd(long generation) {
        logs = logs.plus(generation);
    }

    /** Takes in what follows directly. */
    void join(Unit next) {
        pieces.addAll(next.pieces);
        logs = logs.plus(next.logs);
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** Returns the generations of the logs that it copies; empty if it is anything else. */
    GenerationSet logs() {
        return logs;
    }
}
