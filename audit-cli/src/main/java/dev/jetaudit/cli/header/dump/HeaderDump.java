package dev.jetaudit.cli.header.dump;

import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.cli.evidence.Flaw;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One dump of a header or of a checkpoint, collected line by line. */
public final class HeaderDump {

    private final long line;
    private final DumpLine.Begin begin;
    private final Map<Section, DumpLine.Logs> logs = new EnumMap<>(Section.class);
    private final Map<Section, Instant> times = new EnumMap<>(Section.class);
    private final Set<Section> titles = EnumSet.noneOf(Section.class);
    private @Nullable Section section;
    private @Nullable Long checkpoint;

    /** @param line where it begins */
    public HeaderDump(long line, DumpLine.Begin begin) {
        this.line = line;
        this.begin = begin;
    }

    public void take(DumpLine next) {
        switch (next) {
            case DumpLine.Title title -> {
                section = title.section();
                titles.add(section);
            }
            case DumpLine.Logs range -> {
                if (section != null) {
                    logs.putIfAbsent(section, range);
                }
            }
            case DumpLine.Time time -> {
                if (section != null && time.at() != null) {
                    times.putIfAbsent(section, time.at());
                }
            }
            case DumpLine.Position position -> checkpoint = position.generation();
            case DumpLine.Begin _, DumpLine.Other _ -> {}
        }
    }

    public long line() {
        return line;
    }

    /** Returns the file that was dumped. */
    public String path() {
        return begin.path();
    }

    public boolean isOfCheckpoint() {
        return begin.checkpoint();
    }

    public long checkpoint() throws Flaw {
        if (checkpoint == null) {
            throw new Flaw(
                    null, "the dump that begins here shows no 'Checkpoint:'; it is cut off or reports a failure");
        }
        return checkpoint;
    }

    /** Returns the backup that made the file; null if the file is no copy. */
    public HeaderSlot.@Nullable Held maker() {
        DumpLine.Logs current = logs.get(Section.FULL_CUR);
        if (current == null || current.genLow() == 0) {
            return null;
        }
        DumpLine.Logs range = logs.getOrDefault(Section.PATCH, current);
        Long high = range.genHigh() == 0 ? null : Long.valueOf(range.genHigh());
        return new HeaderSlot.Held(current.genLow(), high, BackupType.NORMAL, times.get(Section.FULL_CUR));
    }

    /** Returns the slots; those that this version of esentutl does not print are unknown. */
    public HeaderSlots slots() throws Flaw {
        if (!titles.contains(Section.FULL_PREV)) {
            throw new Flaw(
                    null,
                    "the dump that begins here shows no '" + Section.FULL_PREV.title()
                            + "'; it is cut off or reports a failure");
        }
        return new HeaderSlots(
                slot(Section.FULL_PREV), slot(Section.INC_PREV), slot(Section.COPY_PREV), slot(Section.DIFF_PREV));
    }

    private HeaderSlot slot(Section wanted) throws Flaw {
        DumpLine.Logs range = logs.get(wanted);
        if (range == null) {
            if (titles.contains(wanted)) {
                throw new Flaw(null, "in the dump that begins here, '" + wanted.title() + "' has no 'Log Gen:'");
            }
            return new HeaderSlot.Unknown();
        }
        if (range.genLow() == 0 && range.genHigh() == 0) {
            return new HeaderSlot.Empty();
        }
        BackupType type = type(range.type());
        return type == null
                ? new HeaderSlot.Unknown()
                : new HeaderSlot.Held(range.genLow(), range.genHigh(), type, times.get(wanted));
    }

    /** Returns null for a type that no backup of today has. */
    private static @Nullable BackupType type(@Nullable String printed) {
        return printed == null
                ? BackupType.NORMAL
                : printed.equals(BackupType.OS_SNAPSHOT.jsonName()) ? BackupType.OS_SNAPSHOT : null;
    }
}
