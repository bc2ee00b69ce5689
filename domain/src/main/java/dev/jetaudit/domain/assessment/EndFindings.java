package dev.jetaudit.domain.assessment;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.InstanceRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the end of a backup shows: now it is known what was left out. */
final class EndFindings {

    private final BackupRecord backup;
    private final CallRecorded end;
    private final long position;
    private final List<Finding> found = new ArrayList<>();

    private EndFindings(BackupRecord backup, CallRecorded end, long position) {
        this.backup = backup;
        this.end = end;
        this.position = position;
    }

    /**
     * Returns the findings.
     *
     * @param instance what was known of the instance at the end
     * @param backup the backup as it ended, assessed
     * @param end the call that ended it
     */
    static List<Finding> of(InstanceRecord instance, BackupRecord backup, CallRecorded end, long position) {
        EndFindings findings = new EndFindings(backup, end, position);
        switch (backup.outcome()) {
            case COMPLETED -> findings.ofCompletion();
            case NEVER_ENDED -> findings.add(Detector.NEVER_ENDED, "no call ended it: what it copied is no backup set");
            case FAILED -> {
                // Windows 2000 has no code that says what is missing.
                if (backup.outcomeCode() == null) {
                    findings.ofCompletion();
                }
            }
            case TIMED_OUT -> findings.ofTimeout();
            case FREEZE_FAILED, ABORTED_BY_CALLER, ABORTED_BY_SERVER, IN_PROGRESS -> {}
        }
        findings.found.addAll(DeletionFindings.of(instance, backup, position));
        findings.ofPretence();
        return findings.found;
    }

    private void ofCompletion() {
        if (backup.shadow() == null) {
            ofDatabases();
            ofLogs();
        }
        boolean stamped = end.ended() != null && !end.ended().stamps().isEmpty();
        if (!stamped && (end.call().grbitOrNone() & Grbit.END_NO_HEADER_UPDATE) != 0) {
            add(
                    Detector.HEADER_UPDATE_SUPPRESSED,
                    "End was told to leave the database headers alone: the engine does not remember this backup");
        }
    }

    private void ofTimeout() {
        Duration freeze = backup.shadow() == null ? null : backup.shadow().freeze();
        String after = freeze == null ? "" : " after " + freeze.toMillis() + " ms";
        add(
                Detector.FREEZE_TIMED_OUT,
                "writing went on" + after + ", before the thaw: the copy may be of no one moment");
    }

    private void ofDatabases() {
        List<DatabaseRecord> incomplete = Assessments.incompleteDatabases(backup);
        ofThose(incomplete, DatabaseRecord::dropped, Detector.DATABASE_DROPPED, "left the backup after an error");
        ofThose(
                incomplete,
                database -> !database.dropped() && !database.opened(),
                Detector.DATABASE_NOT_OPENED,
                "attached and never opened");
        ofThose(
                incomplete,
                database -> !database.dropped() && database.opened(),
                Detector.DATABASE_PARTLY_READ,
                "not read to the end");
        if (incomplete.isEmpty() && readsShow() && Assessments.lacksDatabases(backup)) {
            add(Detector.NO_DATABASE, "it ended without having copied any database");
        }
    }

    private void ofThose(
            List<DatabaseRecord> incomplete, Predicate<DatabaseRecord> which, Detector detector, String what) {
        List<String> names =
                incomplete.stream().filter(which).map(EndFindings::withBytes).toList();
        if (!names.isEmpty()) {
            add(
                    detector,
                    names.size() + " of " + backup.databases().size() + " databases " + what + ": "
                            + String.join(", ", names));
        }
    }

    private static String withBytes(DatabaseRecord database) {
        boolean partly = database.bytesRead() != null && database.bytesRead() > 0 && database.size() != null;
        return partly
                ? database.path() + " (" + database.bytesRead() + " of " + database.size() + " bytes)"
                : database.path().toString();
    }

    private void ofLogs() {
        boolean incremental = backup.scope() == BackupScope.INCREMENTAL;
        if (readsShow() && !backup.logs().fixed()) {
            add(
                    incremental ? Detector.EMPTY_INCREMENTAL : Detector.NO_LOG_SET,
                    "it ended without having asked which log files belong to it");
        }
        GenerationSet missing = backup.logs().missing();
        if (missing != null && !missing.isEmpty()) {
            String hidden = backup.rules() == RuleSetName.ENGINE_2025
                    ? " (the engine only adds up generation numbers, so that one read twice hides another)"
                    : "";
            add(
                    Detector.LOGS_INCOMPLETE,
                    "of the log generations " + backup.logs().set() + " these were not read to their end: "
                            + ranges(missing) + hidden);
        }
    }

    /** A client that asks for the abort knows of it; an event log shows no codes. */
    private void ofPretence() {
        boolean isEnd = end.call().function().operation() == Operation.END
                && !end.call().inferred();
        boolean askedFor = (end.call().grbitOrNone() & Grbit.END_ABORT) != 0;
        JetErr told = Objects.requireNonNullElse(end.call().observed(), end.answer());
        if (!isEnd || askedFor || !told.equals(JetErr.SUCCESS)) {
            return;
        }
        if (backup.outcome() != BackupOutcome.COMPLETED && backup.outcomeCode() != null) {
            add(
                    Detector.SUCCESS_REPORTED,
                    "the caller was told 0, but the backup was aborted with "
                            + backup.outcomeCode().described());
        } else if (backup.assessment() == Assessment.INCOMPLETE_DATABASES
                || backup.assessment() == Assessment.INCOMPLETE_LOGS) {
            add(
                    Detector.SUCCESS_REPORTED,
                    "the caller was told 0, though the published contract answers "
                            + JetErr.BACKUP_ABORT_BY_CALLER.described() + " to a backup that leaves files out");
        }
    }

    private boolean readsShow() {
        return backup.logs().read() != null;
    }

    private void add(Detector detector, String message) {
        found.add(detector.at(position, message));
    }

    private static String ranges(GenerationSet set) {
        return set.ranges().stream().map(GenerationRange::toString).collect(Collectors.joining(", "));
    }
}
