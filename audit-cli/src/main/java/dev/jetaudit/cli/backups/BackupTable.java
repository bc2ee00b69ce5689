package dev.jetaudit.cli.backups;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.cli.output.text.Cell;
import dev.jetaudit.cli.output.text.Column;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.output.text.Tone;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A backup as a line for people. */
final class BackupTable {
    static final List<Column<BackupLine>> COLUMNS = List.of(
            Column.name(
                    "BACKUP",
                    12,
                    line -> Cell.of(
                            line.id() == null
                                    ? line.instance() + "#-"
                                    : line.id().toString())),
            Column.of(
                    "BEGAN", line -> line.beganAt() == null ? Cell.UNKNOWN : Cell.of(Quantity.instant(line.beganAt()))),
            Column.of("KIND", BackupTable::kind),
            Column.of("OUTCOME", BackupTable::briefOutcome),
            Column.of("ASSESSMENT", line -> assessment(line.assessment())),
            Column.number("DBS", BackupTable::databases),
            Column.number("LOGS", BackupTable::logs),
            Column.number("TRUNCATED", BackupTable::truncated),
            Column.of("FINDINGS", BackupTable::findings));

    private BackupTable() {}

    /**
     * Returns the kind; where there is none or it is unknown, behind it in brackets what was asked for. What was not streamed
     * says so, and a shadow copy how long it held writing back.
     */
    static Cell kind(BackupLine line) {
        String frozen = frozen(line);
        if (line.kind() != null) {
            String family = line.shadow() == null || line.scope() == null
                    ? ""
                    : " " + line.scope().jsonName();
            return Cell.of(line.kind().jsonName() + family + frozen);
        }
        String planned = line.planned() == null ? "" : line.planned().jsonName() + " ";
        String asked = line.scope() == null ? "" : " (" + planned + line.scope().jsonName() + ")";
        return new Cell((line.isCompleted() ? "?" : "-") + asked + frozen, Tone.FAINT);
    }

    private static String frozen(BackupLine line) {
        Duration freeze = line.shadow() == null ? null : line.shadow().freeze();
        return freeze == null ? "" : ", frozen " + Quantity.seconds(freeze);
    }

    /** Returns the outcome; behind it the code where it says more than the outcome. */
    static Cell outcome(BackupLine line) {
        if (line.isCompleted()) {
            return new Cell(line.outcome(), Tone.GOOD);
        }
        if (line.isInProgress()) {
            return Cell.of(line.outcome());
        }
        String code = line.outcomeCode() == null ? "" : " " + line.outcomeCode().described();
        return new Cell(line.outcome() + code, Tone.BAD);
    }

    /** Returns the outcome; behind it the number of the code where the outcome does not imply it. */
    private static Cell briefOutcome(BackupLine line) {
        Cell full = outcome(line);
        JetErr code = line.outcomeCode();
        boolean implied = code == null
                || code.equals(JetErr.SUCCESS)
                || code.equals(JetErr.BACKUP_ABORT_BY_CALLER)
                || code.equals(JetErr.OS_SNAPSHOT_TIME_OUT)
                || code.equals(JetErr.BACKUP_ABORT_BY_SERVER);
        return new Cell(line.outcome() + (implied ? "" : " (" + code + ")"), full.tone());
    }

    static Cell assessment(@Nullable Assessment assessment) {
        return assessment == null ? Cell.NONE : new Cell(assessment.jsonName(), tone(assessment));
    }

    static Cell generations(@Nullable GenerationSet generations) {
        if (generations == null) {
            return Cell.UNKNOWN;
        }
        return generations.isEmpty() ? Cell.NONE : Cell.of(Quantity.generations(generations));
    }

    /** Returns the log set; behind it the generations that a completed backup nevertheless lacks. */
    private static Cell logs(BackupLine line) {
        GenerationSet missing = line.logs().missing();
        if (!line.isCompleted() || missing == null || missing.isEmpty()) {
            return logSet(line);
        }
        return new Cell(logSet(line).text() + " without " + Quantity.generations(missing), Tone.BAD);
    }

    static Cell logSet(BackupLine line) {
        if (!line.logs().fixed()) {
            return Cell.NONE;
        }
        return line.logs().set() == null
                ? Cell.UNKNOWN
                : Cell.of(Quantity.range(line.logs().set()));
    }

    /** Returns what the backup did about the logs: the generations deleted, or how else they count as truncated. */
    static Cell truncated(BackupLine line) {
        if (line.truncated()) {
            GenerationSet deleted = line.deleted();
            boolean nothing = deleted != null && deleted.isEmpty();
            return nothing ? Cell.of("nothing") : generations(deleted);
        }
        return Boolean.TRUE.equals(line.truncateDone()) ? Cell.of("by flag") : Cell.NONE;
    }

    static Tone tone(Severity severity) {
        return switch (severity) {
            case INFO -> Tone.PLAIN;
            case WARNING -> Tone.DOUBTFUL;
            case ERROR -> Tone.BAD;
        };
    }

    private static Tone tone(Assessment assessment) {
        return switch (assessment) {
            case VALID, VALID_COPY -> Tone.GOOD;
            case VOUCHED, UNDECIDABLE -> Tone.DOUBTFUL;
            case NEVER_ENDED, FAILED, ABORTED, INCOMPLETE_DATABASES, INCOMPLETE_LOGS -> Tone.BAD;
        };
    }

    /** Returns how many databases were read to their end, of how many; those of which nobody knows are counted apart. An
     * incremental reads none. */
    private static Cell databases(BackupLine line) {
        if (line.databases().isEmpty() || line.scope() == BackupScope.INCREMENTAL) {
            return Cell.NONE;
        }
        long complete = line.databases().stream()
                .filter(database -> Boolean.TRUE.equals(database.complete()))
                .count();
        long unknown = line.databases().stream()
                .filter(database -> database.complete() == null)
                .count();
        String known = unknown == 0 ? Long.toString(complete) : complete == 0 ? "?" : complete + "+" + unknown + "?";
        return Cell.of(known + "/" + line.databases().size());
    }

    private static Cell findings(BackupLine line) {
        Optional<Severity> worst =
                line.findings().stream().map(Finding::severity).max(Comparator.naturalOrder());
        return worst.map(
                        severity -> new Cell(line.findings().size() + " (" + severity.jsonName() + ")", tone(severity)))
                .orElse(Cell.NONE);
    }
}
