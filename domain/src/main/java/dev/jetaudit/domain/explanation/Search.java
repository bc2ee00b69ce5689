package dev.jetaudit.domain.explanation;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.explanation.CitedCalls;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.domain.state.InstanceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks for the fewest pieces that give the result: whole units first, then what is left of each, piece by piece.
 * Of a backup that completed, what follows on one another in a unit stands or falls together. */
final class Search {

    private final BackupId backup;
    private final InstanceState before;
    private final Cutting cutting;
    private final Result result;

    Search(BackupId backup, InstanceState before, Cutting cutting, Result result) {
        this.backup = backup;
        this.before = before;
        this.cutting = cutting;
        this.result = result;
    }

    /**
     * Returns what to cite; nothing if there is too much to search, or if not even everything gives the result.
     *
     * @param bridging whether to cite as one also what only calls without a trace part; without others they may leave one
     */
    List<CitedCalls> cited(boolean bridging) {
        if (cutting.isTooLong() || !suffice(pieces(cutting.units()))) {
            return List.of();
        }
        List<Unit> units = Reduction.smallest(cutting.units(), some -> suffice(pieces(some)));
        Map<Piece, Unit> unitOf = unitOf(units);
        List<Piece> kept = pieces(units);
        List<List<Piece>> parts = result.outcome() == BackupOutcome.COMPLETED
                ? rows(kept, unitOf, bridging)
                : kept.stream().map(List::of).toList();
        List<Piece> fewest = flat(Reduction.smallest(parts, some -> suffice(flat(some))));
        return rows(fewest, unitOf, bridging).stream()
                .map(row -> cited(row, unitOf))
                .toList();
    }

    private boolean suffice(List<Piece> some) {
        Set<Piece> kept = new HashSet<>(some);
        Rerun rerun = new Rerun(backup, before);
        for (Element element : cutting.elements()) {
            switch (element) {
                case Element.Background background -> rerun.take(background.event());
                case Piece piece when kept.contains(piece) -> piece.evidence().forEach(rerun::judge);
                case Piece _ -> {}
            }
        }
        return rerun.gives(result);
    }

    /** Returns in rows what belongs to one unit and follows on one another. */
    private List<List<Piece>> rows(List<Piece> some, Map<Piece, Unit> unitOf, boolean bridging) {
        Set<Piece> kept = new HashSet<>(some);
        List<List<Piece>> rows = new ArrayList<>();
        Piece before = null;
        for (Element element : cutting.elements()) {
            if (element instanceof Piece piece) {
                if (before != null && kept.contains(piece) && belongTogether(before, piece, unitOf, bridging)) {
                    rows.getLast().add(piece);
                } else if (kept.contains(piece)) {
                    rows.add(new ArrayList<>(List.of(piece)));
                }
                before = kept.contains(piece) ? piece : null;
            }
        }
        return rows;
    }

    private static boolean belongTogether(Piece before, Piece next, Map<Piece, Unit> unitOf, boolean bridging) {
        boolean adjacent = next.first().number() == before.last().number() + 1;
        return unitOf.get(before) == unitOf.get(next) && (bridging || adjacent);
    }

    private static CitedCalls cited(List<Piece> row, Map<Piece, Unit> unitOf) {
        Unit unit = Objects.requireNonNull(unitOf.get(row.getFirst()));
        GenerationSet logs = row.size() == unit.pieces().size() ? unit.logs() : GenerationSet.EMPTY;
        return Cutting.cited(row.getFirst().first(), row.getLast().last(), logs);
    }

    private static Map<Piece, Unit> unitOf(List<Unit> units) {
        Map<Piece, Unit> unitOf = new HashMap<>();
        units.forEach(unit -> unit.pieces().forEach(piece -> unitOf.put(piece, unit)));
        return unitOf;
    }

    private static List<Piece> flat(List<List<Piece>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static List<Piece> pieces(List<Unit> units) {
        return units.stream().flatMap(unit -> unit.pieces().stream()).toList();
    }
}
