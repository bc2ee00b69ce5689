package dev.jetaudit.cli.explain;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.cli.explain.DecidingCalls.Call;
import dev.jetaudit.cli.output.text.Quantity;
import org.jspecify.annotations.Nullable;

/** What decided about a backup, in sentences. They state; they do not judge. */
final class Sentences {
    private Sentences() {}

    static String beginning(BackupStart start) {
        return start.scope() == null
                ? "The backup was found to be running; its beginning is not in the evidence."
                : "The backup began; its scope is " + start.scope().jsonName() + ".";
    }

    static String truncation(Call call) {
        if (call.event().effect() instanceof CallEffect.LogsTruncated(GenerationSet deleted)) {
            String what = deleted == null
                    ? "what it deleted is not known"
                    : deleted.isEmpty()
                            ? "it deleted nothing"
                            : "it deleted the generations " + Quantity.generations(deleted);
            return "The truncation was accepted, so the logs count as truncated; " + what + ".";
        }
        return "The truncation was refused with " + call.code().described() + "; it does not count.";
    }

    static String database(DatabaseRecord database, @Nullable Call trouble) {
        String path = database.path().value();
        if (trouble != null && !trouble.code().isSuccess()) {
            String dropped = database.dropped() ? ", and the database left the backup" : "";
            return path + " was not read to its end: the call failed with "
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
        String read = database.bytesRead() == null ? "" : " after " + Quantity.bytes(database.bytesRead());
        String size = database.size() == null ? "" : " of " + Quantity.bytes(database.size());
        return path + " was left" + read + (read.isEmpty() ? "" : size) + ", before its end.";
    }

    static String logs(BackupRecord backup, @Nullable Call logSet) {
        GenerationSet missing = backup.logs().missing();
        if (!backup.logs().fixed()) {
            return logSet == null
                    ? "The log files were never asked for."
                    : "The log files were asked for in vain: the call failed with "
                            + logSet.code().described() + ".";
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

    static String end(Call call, BackupEnd end) {
        if (end.outcome() == BackupOutcome.NEVER_ENDED) {
            return "This came while the backup was open, so it never ended.";
        }
        JetErr observed = call.event().call().observed();
        JetErr verdict = call.event().call().out().verdict();
        return "This ended the backup as " + end.outcome().jsonName()
                + (end.outcome() == BackupOutcome.COMPLETED || end.code() == null
                        ? ""
                        : " with " + end.code().described())
                + ": the rules answer " + call.event().answer().described() + ", the engine "
                + (observed == null ? "was not observed" : "answered " + observed.described())
                + (verdict == null ? "" : ", its own verdict is " + verdict.described()) + ".";
    }

    static String kind(BackupRecord backup) {
        BackupKind kind = backup.kind();
        if (kind == null) {
            return backup.outcome() == BackupOutcome.COMPLETED
                    ? "Its kind is not known, because the evidence does not show its scope or whether the logs count as"
                            + " truncated."
                    : "It did not complete, so it is of no kind and stamps no database header.";
        }
        return "Its kind is " + kind.jsonName() + ", because " + truncationOf(backup) + ".";
    }

    private static String truncationOf(BackupRecord backup) {
        if (backup.truncated()) {
            return "a truncation was accepted";
        }
        if (Boolean.TRUE.equals(backup.truncateDone())) {
            return backup.kind() == BackupKind.FULL || backup.kind() == BackupKind.INCREMENTAL
                    ? "its end said that the logs count as truncated"
                    : "no truncation was accepted, and the rules do not know the bit by which its end said that the"
                            + " logs count as truncated";
        }
        return "no truncation was accepted, and its end did not say that the logs count as truncated";
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
