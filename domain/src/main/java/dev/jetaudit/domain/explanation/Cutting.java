package dev.jetaudit.domain.explanation;

import dev.jetaudit.api.explanation.CitedCalls;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the calls of a backup into pieces and units. A call that changed nothing is in no piece: without it, all others meet the
 * same state as before.
 */
final class Cutting {

    /** Calls and facts that are kept; a copied file takes four, however often it was read. */
    static final int MOST = 40_000;

    private final int most;
    private final List<Element> elements = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private @Nullable Piece reads;
    private @Nullable Unit copy;
    private @Nullable Unit beforeCopy;
    private int kept;
    private Piece.@Nullable Place first;
    private Piece.@Nullable Place last;
    private long calls;

    Cutting(int most) {
        this.most = most;
    }

    void add(long position, EngineInstanceEvent event) {
        if (event instanceof CallRecorded call) {
            Piece.Place place = new Piece.Place(position, ++calls, call);
            first = first == null ? place : first;
            last = place;
            if (!leavesATrace(call)) {
                reads = null;
            } else if (!isTooLong()) {
                cut(place);
            }
        } else if (!isTooLong()) {
            keep(new Element.Background(event));
            reads = null;
        }
    }

    private static boolean leavesATrace(CallRecorded call) {
        return call.began() != null || call.ended() != null || !(call.effect() instanceof CallEffect.Nothing);
    }

    private void cut(Piece.Place place) {
        CallRecorded call = place.call();
        boolean alone = call.began() != null || call.ended() != null;
        if (!alone && call.effect() instanceof CallEffect.FileOpened) {
            open(place);
        } else if (!alone && copy != null && call.effect() instanceof CallEffect.FileRead) {
            read(place, copy);
        } else if (!alone && copy != null && call.effect() instanceof CallEffect.FileClosed closed) {
            close(place, closed, copy);
        } else {
            single(place);
        }
    }

    private void single(Piece.Place place) {
        Unit unit = new Unit();
        unit.add(piece(place));
        units.add(unit);
    }

    private void open(Piece.Place place) {
        Unit previous = units.isEmpty() ? null : units.getLast();
        single(place);
        beforeCopy = previous;
        copy = units.getLast();
    }

    private void read(Piece.Place place, Unit file) {
        if (reads == null) {
            reads = piece(place);
            file.add(reads);
        } else if (reads.add(place)) {
            kept++;
        }
    }

    private void close(Piece.Place place, CallEffect.FileClosed closed, Unit file) {
        file.add(piece(place));
        copy = null;
        if (closed.kind() == FileKind.LOG && closed.generation() != null && Boolean.TRUE.equals(closed.complete())) {
            file.readToItsEnd(closed.generation());
            if (beforeCopy != null && !beforeCopy.logs().isEmpty() && units.getLast() == file) {
                beforeCopy.join(file);
                units.removeLast();
            }
        }
    }

    private Piece piece(Piece.Place place) {
        Piece piece = new Piece(place);
        keep(piece);
        reads = null;
        return piece;
    }

    private void keep(Element element) {
        elements.add(element);
        kept++;
        if (isTooLong()) {
            elements.clear();
            units.clear();
        }
    }

    /** Whether there was more than can be kept, so that there are neither elements nor units. */
    boolean isTooLong() {
        return kept > most;
    }

    /** Returns pieces and background, in order. */
    List<Element> elements() {
        return elements;
    }

    /** Returns the units; all pieces are in one. */
    List<Unit> units() {
        return units;
    }

    /** Returns the backup's calls from first to last, those included that left no trace. */
    CitedCalls all() {
        return cited(Objects.requireNonNull(first), Objects.requireNonNull(last), GenerationSet.EMPTY);
    }

    static CitedCalls cited(Piece.Place first, Piece.Place last, GenerationSet logs) {
        long calls = last.number() - first.number() + 1;
        return new CitedCalls(first.position(), first.call(), last.position(), last.call(), calls, logs);
    }
}
