package dev.jetaudit.cli.header;

import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import org.jspecify.annotations.Nullable;

/** What one header, or one dump of a header, says. */
public sealed interface HeaderContent {

    /** Returns the line where it begins in a dump; 1 in a file that is no text. */
    long line();

    /** Returns the file that was dumped, as the dump names it; null if what was read is the file itself. */
    @Nullable
    String dumped();

    /** A database and the backups that its header knows. */
    record OfDatabase(long line, @Nullable String dumped, HeaderSlots slots) implements HeaderContent {}

    /** The copy of a database in a backup, or its patch file: it knows the backup that made it. */
    record OfCopy(long line, @Nullable String dumped, HeaderSlot.Held backup) implements HeaderContent {}

    /** A checkpoint file, and the generation that recovery would begin with. */
    record OfCheckpoint(long line, @Nullable String dumped, long generation) implements HeaderContent {}
}
