package dev.jetaudit.cli.header.dump;

import dev.jetaudit.cli.evidence.Flaw;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of a dump, as far as it tells of backups. */
public sealed interface DumpLine {

    /** A dump begins. */
    record Begin(boolean checkpoint, String path) implements DumpLine {}

    /** The lines that follow tell of this backup. */
    record Title(Section section) implements DumpLine {}

    /**
     * The log range of the backup.
     *
     * @param type what stands behind it; null is nothing
     */
    record Logs(long genLow, long genHigh, @Nullable String type) implements DumpLine {}

    /**
     * The time of the backup's mark.
     *
     * @param at null if it is local or not set
     */
    record Time(@Nullable Instant at) implements DumpLine {}

    /** The position of the checkpoint. */
    record Position(long generation) implements DumpLine {}

    /** Something else. */
    record Other() implements DumpLine {}

    /** Whether a text with this beginning may be a dump. */
    static boolean standsIn(String head) {
        return head.contains("Initiating FILE DUMP mode")
                || head.startsWith("Extensible Storage Engine Utilities")
                || head.contains("DATABASE HEADER:")
                || head.contains(Section.FULL_PREV.title());
    }

    /**
     * Returns what a line says.
     *
     * @throws Flaw if it is one of the known lines, but not as it should be
     */
    static DumpLine of(String text) throws Flaw {
        String line = text.strip();
        Optional<Section> section = Section.titled(line);
        if (section.isPresent()) {
            return new Title(section.get());
        }
        if (line.startsWith("Database: ")) {
            return new Begin(false, line.substring("Database: ".length()).strip());
        }
        if (line.startsWith("Checkpoint file: ")) {
            return new Begin(true, line.substring("Checkpoint file: ".length()).strip());
        }
        if (line.startsWith("Log Gen:")) {
            return DumpPatterns.logs(line);
        }
        if (line.startsWith("Mark:") && !line.contains("(")) {
            return DumpPatterns.time(line);
        }
        return line.matches("Checkpoint:? *\\(.*") ? DumpPatterns.position(line) : new Other();
    }
}
