package dev.jetaudit.cli.backups;

import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.cli.output.listing.CsvColumn;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A backup as flat CSV: an empty field is unknown; generations are {@code 117-118 120-120}, or {@code none}. */
final class BackupCsv {
    static final List<CsvColumn<BackupLine>> COLUMNS = List.of(
            new CsvColumn<>("id", BackupLine::id),
            new CsvColumn<>("instance", BackupLine::instance),
            new CsvColumn<>(
                    "ordinal", line -> line.id() == null ? null : line.id().ordinal()),
            new CsvColumn<>("rules", BackupLine::rules),
            new CsvColumn<>(
                    "scope", line -> line.scope() == null ? null : line.scope().jsonName()),
            new CsvColumn<>(
                    "kind", line -> line.kind() == null ? null : line.kind().jsonName()),
            new CsvColumn<>("outcome", BackupLine::outcome),
            new CsvColumn<>("outcomeCode", BackupLine::outcomeCode),
            new CsvColumn<>("answer", BackupLine::answer),
            new CsvColumn<>("observed", BackupLine::observed),
            new CsvColumn<>(
                    "assessment",
                    line -> line.assessment() == null ? null : line.assessment().jsonName()),
            new CsvColumn<>("beganAt", BackupLine::beganAt),
            new CsvColumn<>("endedAt", BackupLine::endedAt),
            new CsvColumn<>("firstPosition", BackupLine::firstPosition),
            new CsvColumn<>("lastPosition", BackupLine::lastPosition),
            new CsvColumn<>("databases", line -> line.databases().size()),
            new CsvColumn<>("databasesComplete", BackupCsv::completeDatabases),
            new CsvColumn<>("genLow", line -> low(line.logs().set())),
            new CsvColumn<>("genHigh", line -> high(line.logs().set())),
            new CsvColumn<>("copied", line -> generations(line.logs().copied())),
            new CsvColumn<>("missing", line -> generations(line.logs().missing())),
            new CsvColumn<>("truncated", BackupLine::truncated),
            new CsvColumn<>("truncateDone", BackupLine::truncateDone),
            new CsvColumn<>("deleted", line -> generations(line.deleted())),
            new CsvColumn<>("calls", BackupLine::calls),
            new CsvColumn<>("bytes", BackupLine::bytes),
            new CsvColumn<>("findings", line -> line.findings().size()),
            new CsvColumn<>("worstFinding", BackupCsv::worstFinding),
            new CsvColumn<>(
                    "planned",
                    line -> line.planned() == null ? null : line.planned().jsonName()),
            new CsvColumn<>("freeze", BackupLine::freeze));

    private BackupCsv() {}

    /** Returns how many databases were read to their end; null if that is unknown of any. */
    private static @Nullable Long completeDatabases(BackupLine line) {
        if (line.databases().stream().anyMatch(database -> database.complete() == null)) {
            return null;
        }
        return line.databases().stream()
                .filter(database -> Boolean.TRUE.equals(database.complete()))
                .count();
    }

    private static @Nullable Long low(@Nullable GenerationRange set) {
        return set == null ? null : set.low();
    }

    private static @Nullable Long high(@Nullable GenerationRange set) {
        return set == null ? null : set.high();
    }

    private static @Nullable String generations(@Nullable GenerationSet generations) {
        if (generations == null) {
            return null;
        }
        return generations.isEmpty()
                ? "none"
                : generations.ranges().stream().map(GenerationRange::toString).collect(Collectors.joining(" "));
    }

    private static String worstFinding(BackupLine line) {
        return line.findings().stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .map(Severity::jsonName)
                .orElse("none");
    }
}
