package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.generation.LogFileName;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.domain.state.DatabaseCopy;
import dev.jetaudit.domain.state.InstanceState;
import dev.jetaudit.domain.state.LogSet;
import org.jspecify.annotations.Nullable;

/** The engine's arithmetic with log generations and header slots. Null is unknown throughout. */
final class LogArithmetic {

    private LogArithmetic() {}

    /** Returns the range that a list call gave, from its numbers or else from its names; clipped names say nothing. */
    static @Nullable GenerationRange listedRange(ApiCall call) {
        Long low = call.out().genLow();
        Long high = call.out().genHigh();
        if (low != null && high != null && low <= high) {
            return new GenerationRange(low, high);
        }
        return call.out().files() == null || isClipped(call)
                ? null
                : LogFileName.rangeOf(call.out().files());
    }

    /** Returns the generations that a list call gave, where an empty list is none and a missing one unknown. */
    static @Nullable GenerationSet listedSet(ApiCall call) {
        GenerationRange range = listedRange(call);
        if (range != null) {
            return GenerationSet.of(range);
        }
        boolean listsNothing = call.out().files() != null && call.out().files().isEmpty();
        return listsNothing && !isClipped(call) ? GenerationSet.EMPTY : null;
    }

    /** Whether the buffer was smaller than the list, which the engine clips without a word. */
    static boolean isClipped(ApiCall call) {
        Long room = call.in().cbMax();
        Long needed = call.out().cbActual();
        return room != null && needed != null && needed > room;
    }

    /**
     * Whether an incremental is refused because an attached database had no full of the incremental's own type (engine: {@code
     * ErrBKIPrepareLogFiles}' first gate, at Begin, and at the freeze of a shadow copy).
     */
    static @Nullable Boolean lacksAFull(InstanceState state, BackupType type) {
        if (!state.attached().isKnown()) {
            return null;
        }
        boolean allKnown = true;
        for (WindowsPath database : state.attached().databases()) {
            switch (state.headerOf(database).fullPrev()) {
                case HeaderSlot.Empty _ -> {
                    return true;
                }
                case HeaderSlot.Held held
                when held.type() != type -> {
                    return true;
                }
                case HeaderSlot.Held _ -> {}
                case HeaderSlot.Unknown _ -> allKnown = false;
            }
        }
        return allKnown ? false : null;
    }

    /** Whether logs are gone that the next incremental needs: lowest on disk above the last backed-up one plus one. */
    static @Nullable Boolean hasGap(InstanceState state) {
        Long lowest = state.logFacts().lowest();
        if (lowest == null || !state.attached().isKnown()) {
            return null;
        }
        Boolean whole = HeaderSlots.allLeadUpTo(
                lowest,
                state.attached().databases().stream().map(state::headerOf).toList());
        return whole == null ? null : !whole;
    }

    /**
     * Returns what a truncation deletes: what JetGetTruncateLogInfo listed or, if it was never asked, what the facts allow to
     * compute (engine: {@code ErrBKIPrepareLogFiles}).
     */
    static @Nullable GenerationSet deletable(Situation s) {
        GenerationSet shown = listedSet(s.call());
        if (shown != null) {
            return shown;
        }
        LogSet logs = s.backup().logs();
        return logs.deletable() != null ? logs.deletable() : computedDeletable(s);
    }

    private static @Nullable GenerationSet computedDeletable(Situation s) {
        GenerationRange set = s.backup().logs().range();
        Long lowest = s.state().logFacts().lowest();
        Long checkpoint = s.backup().logs().checkpoint();
        if (set == null || lowest == null || checkpoint == null || s.backup().scope() == null) {
            return null;
        }
        Long pinned = s.backup().scope() == BackupScope.FULL ? lowestPin(s) : Long.valueOf(Long.MAX_VALUE);
        if (pinned == null) {
            return null;
        }
        long end = Math.min(Math.min(checkpoint, set.high() + 1), pinned);
        return lowest < end ? GenerationSet.of(new GenerationRange(lowest, end - 1)) : GenerationSet.EMPTY;
    }

    /** An attached database that this full did not copy keeps the logs from its own last full on. */
    private static @Nullable Long lowestPin(Situation s) {
        if (!s.state().attached().isKnown()) {
            return null;
        }
        long pin = Long.MAX_VALUE;
        for (WindowsPath database : s.state().attached().databases()) {
            DatabaseCopy copy = s.backup().copyOf(database);
            if (!copy.complete() || copy.dropped()) {
                Long high = s.state().headerOf(database).fullPrev().lastGeneration();
                if (high == null) {
                    return null;
                }
                pin = Math.min(pin, high);
            }
        }
        return pin;
    }
}
