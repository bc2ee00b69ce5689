package dev.jetaudit.cli.explain;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.cli.explain.Attempts.Attempt;
import dev.jetaudit.cli.output.text.Quantity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What no single call shows of a backup, in sentences. They state; they do not judge. */
final class Sentences {
    private Sentences() {}

    static String database(DatabaseRecord database, @Nullable Attempt trouble) {
        String path = database.path().value();
        if (trouble != null && !trouble.code().isSuccess()) {
            String dropped = database.dropped() ? ", and the database left the backup" : "";
            return path + " was not read to its end: the call at " + trouble.position() + " failed with "
                    + trouble.code().described() + dropped + ".";
        }
        if (!database.opened()) {
            return path
                    + (Boolean.TRUE.equals(database.listed())
                            ? " is attached and was never opened."
                            : " was never opened.");
        }
        if (database.complete() == null) {
            return "The evidence does not show whether " + path + " was read to its end.";
        }
        String closed = trouble == null ? "" : "; it was closed at " + trouble.position();
        return path + " was left" + amount(database) + " before its end" + closed + ".";
    }

    private static String amount(DatabaseRecord database) {
        if (database.bytesRead() == null) {
            return "";
        }
        String size = database.size() == null ? "" : " of " + Quantity.bytes(database.size());
        return " after " + Quantity.bytes(database.bytesRead()) + size + ",";
    }

    static String logs(BackupRecord backup, @Nullable Attempt failed) {
        GenerationSet missing = backup.logs().missing();
        if (!backup.logs().fixed()) {
            return failed == null
                    ? "The log files were never asked for."
                    : "The log files were asked for in vain: the call at " + failed.position() + " failed with "
                            + failed.code().described() + ".";
        }
        if (missing == null) {
            return "The evidence does not show which generations of the log set were read to their end.";
        }
        return "Of the log set "
                + (backup.logs().set() == null
                        ? ""
                        : Quantity.range(backup.logs().set()) + " ") + "these generations were not read to their end: "
                + Quantity.generations(missing) + ".";
    }

    /**
     * Returns why it is of its kind.
     *
     * @param alone the backup as the cited calls show it: a truncation that did not matter is none of them
     * @param refused the last truncation that was refused
     */
    static String kind(BackupRecord backup, @Nullable BackupRecord alone, @Nullable Attempt refused) {
        BackupKind kind = Objects.requireNonNull(backup.kind());
        return "Its kind is " + kind.jsonName() + ", because "
                + truncationOf(kind, alone == null ? backup : alone, refused) + ".";
    }

    private static String truncationOf(BackupKind kind, BackupRecord alone, @Nullable Attempt refused) {
        if (alone.scope() == BackupScope.SNAPSHOT) {
            return "the preparation of the shadow copy asked for that";
        }
        if (alone.truncated()) {
            return "a truncation was accepted";
        }
        boolean endSaidSo = Boolean.TRUE.equals(alone.truncateDone());
        if (endSaidSo && (kind == BackupKind.FULL || kind == BackupKind.INCREMENTAL)) {
            return "its end said that the logs count as truncated";
        }
        String attempt = refused == null
                ? ""
                : " (the one at " + refused.position() + " failed with "
                        + refused.code().described() + ")";
        String none = "no truncation was accepted" + attempt + ", and ";
        if (endSaidSo) {
            return none + "the rules do not know the bit by which its end said that the logs count as truncated";
        }
        return none
                + (alone.truncateDone() == null
                        ? "the evidence does not show whether its end said that the logs count as truncated"
                        : "its end did not say that the logs count as truncated");
    }

    static String noKind(BackupRecord backup) {
        return backup.outcome() == BackupOutcome.COMPLETED
                ? "Its kind is not known, because the evidence does not show its scope."
                : "It did not complete, so it is of no kind and stamps no database header.";
    }

    static String stamps(BackupRecord backup) {
        List<Stamp> stamps = backup.databases().stream()
                .map(DatabaseRecord::stamp)
                .filter(Objects::nonNull)
                .toList();
        if (stamps.isEmpty()) {
            return "It stamped no database header.";
        }
        Stamp first = stamps.getFirst();
        String range = first.genLow() == null || first.genHigh() == null
                ? "generations that the evidence does not show"
                : "generations " + first.genLow() + "-" + first.genHigh();
        return "It stamped " + first.field().jsonName() + " with " + range + " in the header of "
                + stamps.stream().map(stamp -> stamp.database().value()).collect(Collectors.joining(", ")) + ".";
    }

    static String assessment(Assessment assessment) {
        return switch (assessment) {
            case NEVER_ENDED -> "An auditor cannot rely on it: it never ended.";
            case FAILED -> "An auditor cannot rely on it: it failed.";
            case ABORTED -> "An auditor cannot rely on it: it was aborted.";
            case INCOMPLETE_DATABASES -> "An auditor cannot rely on it: an attached database was not read to its end.";
            case INCOMPLETE_LOGS ->
                "An auditor cannot rely on it: a generation of its log set was not read to its end, or the log set was"
                        + " never asked for.";
            case UNDECIDABLE -> "The evidence does not show what was required of it or how it ended.";
            case VOUCHED -> "The engine says that it succeeded; the evidence does not show every copy.";
            case VALID_COPY ->
                "All that was required was read to its end; the next incremental starts as if it had not been.";
            case VALID -> "All that was required was read to its end.";
        };
    }

    static @Nullable String nameOf(@Nullable BackupKind kind) {
        return kind == null ? null : kind.jsonName();
    }

    static @Nullable String nameOf(@Nullable Assessment assessment) {
        return assessment == null ? null : assessment.jsonName();
    }
}
