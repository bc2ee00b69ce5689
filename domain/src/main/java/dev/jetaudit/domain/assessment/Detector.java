package dev.jetaudit.domain.assessment;

import static dev.jetaudit.api.finding.Severity.ERROR;
import static dev.jetaudit.api.finding.Severity.INFO;
import static dev.jetaudit.api.finding.Severity.WARNING;

import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.finding.Severity;
import java.util.Locale;

/** What is looked for in every backup. Stricter than the engine, which adds up generations and asks no further. */
enum Detector {
    BEGIN_UNSEEN(
            WARNING,
            "the evidence begins in the middle of a backup",
            "record the evidence from before it, if there still is any"),
    CLOCK_BACKWARDS(
            WARNING,
            "a call bears an earlier time than the one before it",
            "check whether the clock was set back or the evidence put together out of order"),
    DIVERGENCE(
            WARNING,
            "the engine answered otherwise than the rules derive",
            "check that the instance is judged by the rules of its engine, and that no call is missing from the"
                    + " evidence"),
    UNKNOWN(
            INFO,
            "a rule row could not be tried, as nobody stated the fact that it needs",
            "record that fact: a database header, the logs on disk, the run mode"),
    LIST_CLIPPED(
            WARNING,
            "a list call got a smaller buffer than its list needs, and the engine does not say so",
            "the client must compare the size it gets back with its buffer, and ask again with a larger one"),
    FILE_NOT_LISTED(
            WARNING,
            "a file was opened that is in no list of this backup",
            "copy the listed files only: no other file belongs to the backup set"),
    HANDLE_NOT_OPEN(
            WARNING,
            "a call used a handle that is not that of the open file",
            "the client must not use a handle once it is closed; what such a read returned is not part of the backup"),
    FOREIGN_BACKUP(
            WARNING,
            "a header or a log set shows a backup or a truncation that the journal does not know",
            "find out who else backs this instance up, and record that evidence too: incrementals build on it"),
    HEADER_UPDATE_FAILED(
            WARNING,
            "the engine could not write the stamps to a database header",
            "make a full backup: the next incremental reads the header, not this history"),
    HEADER_UPDATE_SUPPRESSED(
            WARNING,
            "End asked that the database headers be left alone",
            "expect the next incremental to build on the backup before; make a full backup if that one is gone"),
    LOGS_GONE_BEFORE_TRUNCATION(
            WARNING,
            "log files that were to be deleted were already gone",
            "find out who deletes log files: a backup made by somebody else, or a script"),
    DATABASE_NOT_OPENED(
            ERROR,
            "a database of a completed backup was never opened",
            "copy every listed database, or make a new full backup"),
    DATABASE_PARTLY_READ(
            ERROR,
            "a database of a completed backup was not read to its end",
            "read each database to its end within one open, then make a new full backup"),
    DATABASE_DROPPED(
            ERROR,
            "a database left a completed backup after an error",
            "check that database for damage, then make a new full backup"),
    NO_DATABASE(
            ERROR, "a full backup completed without a database", "do not keep this backup set; make a new full backup"),
    TRUNCATED_WITHOUT_COPY(
            ERROR,
            "log files were deleted in a full backup that opened no database, and no backup before it is known to hold"
                    + " them",
            "make a full backup at once, unless an earlier backup holds the deleted log files"),
    NO_LOG_SET(
            ERROR,
            "a full backup completed without having asked for its log files",
            "do not restore from it: a database copied online needs its log files"),
    EMPTY_INCREMENTAL(
            ERROR,
            "an incremental backup completed without having asked for any log file",
            "do not count it as a link of the chain: it holds nothing"),
    LOGS_INCOMPLETE(
            ERROR,
            "a log file of a completed backup's set was not read to its end",
            "make a new full backup; if the log file still stands on disk, save it by hand first"),
    SUCCESS_REPORTED(
            WARNING,
            "JetEndExternalBackup answered 0 for a backup that the published contract calls aborted",
            "do not take the return code for proof: check what was copied"),
    CHAIN_BROKEN(
            ERROR,
            "log files were deleted by a backup that then did not complete, and no backup before it is known to hold"
                    + " them",
            "make a full backup now: until then incrementals may be refused and the deleted range cannot be restored"),
    FREEZE_TIMED_OUT(
            ERROR,
            "the freeze of a shadow copy lasted longer than the engine waits",
            "do not keep the shadow copy; make another one, at a quieter time or with a higher"
                    + " JET_paramOSSnapshotTimeout"),
    NEVER_ENDED(
            ERROR,
            "the instance stopped or started anew while the backup was open",
            "do not keep what it copied; make sure that the client ends its backups");

    private final Severity severity;
    private final String lookedFor;
    private final String remedy;

    Detector(Severity severity, String lookedFor, String remedy) {
        this.severity = severity;
        this.lookedFor = lookedFor;
        this.remedy = remedy;
    }

    /** Returns the id of its findings; {@link #UNKNOWN} has one for each rule row. */
    String id() {
        return name().replace('_', '-').toUpperCase(Locale.ROOT);
    }

    Severity severity() {
        return severity;
    }

    /** Returns what it looks for, as half a sentence. */
    String lookedFor() {
        return lookedFor;
    }

    String remedy() {
        return remedy;
    }

    Finding at(long position, String message) {
        return Finding.at(position, id(), severity, message, remedy);
    }

    Finding ofRow(String row, long position, String message) {
        return Finding.at(position, id() + "-" + row, severity, message, remedy);
    }
}
