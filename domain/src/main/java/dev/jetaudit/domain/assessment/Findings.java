package dev.jetaudit.domain.assessment;

import static dev.jetaudit.api.finding.Severity.ERROR;
import static dev.jetaudit.api.finding.Severity.INFO;
import static dev.jetaudit.api.finding.Severity.WARNING;

import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.domain.rules.Rule;
import dev.jetaudit.domain.rules.RuleTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong or doubtful about a backup. */
final class Findings {

    private static final Map<String, Rule> RULES =
            RuleTables.all().stream().collect(Collectors.toMap(Rule::id, rule -> rule));

    private Findings() {}

    /** Returns what one call of a backup shows. */
    static List<Finding> ofCall(BackupRecord backup, Instant lastAt, CallRecorded call, long position) {
        List<Finding> found = new ArrayList<>();
        if (call.began() != null
                && call.began().at() == null
                && call.began().backup().equals(backup.id())) {
            found.add(Finding.at(position, "BEGIN-UNSEEN", WARNING, "its beginning is not in the evidence"));
        }
        if (call.call().at().isBefore(lastAt)) {
            found.add(Finding.at(
                    position,
                    "CLOCK-BACKWARDS",
                    WARNING,
                    "the clock ran backwards from " + lastAt + " to "
                            + call.call().at()));
        }
        if (call.isDivergence()) {
            found.add(Finding.at(position, "DIVERGENCE", WARNING, divergence(call)));
        }
        for (String row : call.unknown()) {
            found.add(Finding.at(position, "UNKNOWN-" + row, INFO, unknown(row)));
        }
        return found;
    }

    /** Returns what a warning of the engine's event log says. */
    static Finding ofWarning(Fact.EngineWarning warning, long position) {
        if (warning.eventId() == 219) {
            String code = warning.code() == null ? "an error" : warning.code().described();
            return Finding.at(
                    position,
                    "HEADER-UPDATE-FAILED",
                    WARNING,
                    "the engine could not write the stamps to a database header: " + code);
        }
        String count = warning.count() == null ? "some" : warning.count().toString();
        return Finding.at(
                position,
                "LOGS-GONE-BEFORE-TRUNCATION",
                WARNING,
                count + " log files of the range to delete were already gone");
    }

    /** Returns what the end of a backup shows. */
    static List<Finding> ofEnd(BackupRecord backup, long position) {
        List<Finding> found = new ArrayList<>();
        switch (backup.outcome()) {
            case COMPLETED -> found.addAll(ofCompletion(backup, position));
            case NEVER_ENDED ->
                found.add(Finding.at(
                        position, "NEVER-ENDED", ERROR, "no call ended it: what it copied is no backup set"));
            case ABORTED_BY_CALLER, ABORTED_BY_SERVER, FAILED, IN_PROGRESS -> {}
        }
        boolean deletedForNothing = backup.outcome() != BackupOutcome.COMPLETED
                && (backup.deleted() == null || !backup.deleted().isEmpty());
        if (deletedForNothing) {
            found.add(Finding.at(position, "CHAIN-BROKEN", ERROR, chainBroken(backup)));
        }
        return found;
    }

    private static List<Finding> ofCompletion(BackupRecord backup, long position) {
        List<Finding> found = new ArrayList<>();
        List<DatabaseRecord> incomplete = Assessments.incompleteDatabases(backup);
        boolean readsShow = backup.logs().read() != null;
        if (!incomplete.isEmpty()) {
            found.add(Finding.at(position, "DATABASE-INCOMPLETE", ERROR, incomplete(backup, incomplete)));
        } else if (readsShow && Assessments.lacksDatabases(backup)) {
            found.add(Finding.at(position, "NO-DATABASE", ERROR, "it completed without having copied any database"));
        }
        if (readsShow && !backup.logs().fixed()) {
            found.add(Finding.at(
                    position, "NO-LOG-SET", ERROR, "it completed without having asked which log files belong to it"));
        }
        GenerationSet missing = backup.logs().missing();
        if (missing != null && !missing.isEmpty()) {
            found.add(Finding.at(
                    position,
                    "LOGS-INCOMPLETE",
                    ERROR,
                    "of the log generations " + backup.logs().set() + " these were not read to their end: "
                            + ranges(missing)));
        }
        return found;
    }

    private static String incomplete(BackupRecord backup, List<DatabaseRecord> incomplete) {
        String names = incomplete.stream()
                .map(database -> database.path() + (database.dropped() ? " (left after an error)" : ""))
                .collect(Collectors.joining(", "));
        return incomplete.size() + " of " + backup.databases().size() + " databases not read to the end: " + names;
    }

    private static String chainBroken(BackupRecord backup) {
        String what = backup.deleted() == null ? "log files" : "the log generations " + ranges(backup.deleted());
        return what + " were deleted, but the backup did not complete: expect the next incremental to be refused with "
                + JetErr.MISSING_FILE_TO_BACKUP.described() + " until a full backup is made";
    }

    private static String divergence(CallRecorded call) {
        return call.call().function().canonicalName() + ": " + String.join("; ", call.assumptions());
    }

    private static String unknown(String row) {
        Rule rule = RULES.get(row);
        String condition = rule == null ? "its condition" : "'" + rule.when() + "'";
        return "nobody said whether " + condition + " holds, so rule " + row + " could not be tried";
    }

    private static String ranges(GenerationSet set) {
        return set.ranges().stream().map(GenerationRange::toString).collect(Collectors.joining(", "));
    }
}
