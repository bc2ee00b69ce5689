package dev.jetaudit.cli.events;

import static dev.jetaudit.cli.events.Sentence.Family.BACKUP;
import static dev.jetaudit.cli.events.Sentence.Family.FAILED_BACKUP;
import static dev.jetaudit.cli.events.Sentence.Family.OTHER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table from event to sentence (events: engine, {@code jetmsg.mc}). A row names the strings behind the instance's name in their
 * order, up to the last one that its sentence uses. {@code {process}} is the first string, {@code {in}} the API function, if the event
 * tells it. The providers of the engine share the ids.
 */
final class Sentences {

    private static final List<Sentence> ROWS = List.of(
            row(OTHER, 102, "", "{process} is starting an engine instance"),
            row(OTHER, 103, "", "{process} stopped its engine instance"),
            row(OTHER, 105, "", "{process} has started an engine instance"),
            row(BACKUP, 200, "", "{process} begins a full backup"),
            row(BACKUP, 201, "", "{process} begins an incremental backup"),
            row(BACKUP, 202, "", "the backup ended successfully"),
            row(FAILED_BACKUP, 203, "code", "the backup failed with {code}{in}"),
            row(OTHER, 204, "saved current", "a restore begins: first the logs in {saved}, then those in {current}"),
            row(OTHER, 205, "", "the restore is over, whether it succeeded or not"),
            row(FAILED_BACKUP, 206, "database", "no incremental backup: {database} has had no full one yet"),
            row(FAILED_BACKUP, 207, "", "the client stopped the backup, or the connection to it broke"),
            row(BACKUP, 210, "", "{process} begins a full backup"),
            row(BACKUP, 211, "", "{process} begins an incremental backup"),
            row(BACKUP, 212, "", "{process} begins a shadow copy backup"),
            row(BACKUP, 213, "", "the backup ended successfully"),
            row(FAILED_BACKUP, 214, "code", "the backup failed with {code}{in}"),
            row(FAILED_BACKUP, 215, "", "the client stopped the backup, or the connection to it broke{in}"),
            row(OTHER, 216, "from to", "the database {from} is now {to}"),
            row(FAILED_BACKUP, 217, "code file", "{file} failed with {code}{in}; this backup cannot restore it"),
            row(FAILED_BACKUP, 218, "code file", "copying of {file} failed with {code}{in}"),
            row(FAILED_BACKUP, 219, "code", "the backup could not be noted in the database headers: {code}"),
            row(BACKUP, 220, "file size", "copying of {file} begins ({size})"),
            row(BACKUP, 221, "file", "copying of {file} ends"),
            row(FAILED_BACKUP, 222, "file read all", "copying of {file} ends early, after {read} of {all} bytes"),
            row(BACKUP, 223, "first last", "the log files {first} to {last} are to be copied"),
            row(BACKUP, 224, "first last", "the log files {first} to {last} are deleted"),
            row(BACKUP, 225, "", "no log file can be deleted"),
            row(
                    FAILED_BACKUP,
                    226,
                    "",
                    "the engine stopped the backup, perhaps because its instance was terminating{in}"),
            row(FAILED_BACKUP, 227, "count", "log files to be deleted that were not there: {count}"),
            row(BACKUP, 240, "", "{process} begins an internal copy"),
            row(BACKUP, 243, "", "the internal copy ended successfully"),
            row(FAILED_BACKUP, 244, "code", "the internal copy failed with {code}{in}"),
            row(FAILED_BACKUP, 245, "", "the client stopped the internal copy, or the connection to it broke{in}"),
            row(
                    FAILED_BACKUP,
                    252,
                    "file read all",
                    "internal copying of {file} ends early, after {read} of {all} bytes"),
            row(
                    FAILED_BACKUP,
                    256,
                    "",
                    "the engine stopped the internal copy, perhaps because its instance was terminating"),
            row(BACKUP, 257, "database seconds", "the internal copy of {database} rested {seconds} s during recovery"),
            row(OTHER, 300, "", "{process} begins a recovery"),
            row(OTHER, 301, "file", "the log file {file} has been replayed"),
            row(OTHER, 302, "", "the recovery ended successfully"),
            row(OTHER, 325, "number file", "the database {file} was created"),
            row(OTHER, 326, "number file", "the database {file} was attached"),
            row(OTHER, 327, "number file", "the database {file} was detached"),
            row(OTHER, 430, "database", "the patch file of {database} does not belong to it"),
            row(OTHER, 431, "found needed", "the restored logs begin too late, with {found}; needed is {needed}"),
            row(OTHER, 432, "found needed", "the restored logs end too early, with {found}; needed is {needed}"),
            row(FAILED_BACKUP, 438, "database", "the size of the backed-up {database} is no multiple of 4 KiB"),
            row(FAILED_BACKUP, 459, "file", "{file} is missing and could not be backed up{in}"),
            row(
                    OTHER,
                    493,
                    "file offset size failures",
                    "{file} could be read at {offset} only after {failures} failures"),
            row(FAILED_BACKUP, 520, "", "no log file was deleted, as not all were copied"),
            row(OTHER, 619, "database", "{database} could not be attached: restored from a backup, but not recovered"),
            row(OTHER, 706, "database", "zeroing of unused pages in {database} begins"),
            row(
                    OTHER,
                    707,
                    "database seconds code",
                    "zeroing of unused pages in {database} ends after {seconds} s: {code}"),
            row(BACKUP, 2000, "function code", "the shadow copy function {function} answered {code}"),
            row(BACKUP, 2001, "copy", "shadow copy {copy}: writing is frozen"),
            row(FAILED_BACKUP, 2002, "copy code", "shadow copy {copy}: freezing failed with {code}"),
            row(BACKUP, 2003, "copy", "shadow copy {copy}: writing is thawed"),
            row(FAILED_BACKUP, 2004, "copy milliseconds", "shadow copy {copy}: frozen too long, {milliseconds} ms"),
            row(BACKUP, 2005, "copy", "shadow copy {copy} begins, a full one"),
            row(BACKUP, 2006, "copy", "shadow copy {copy} ended successfully"),
            row(FAILED_BACKUP, 2007, "copy", "shadow copy {copy} was aborted"),
            row(BACKUP, 2008, "copy", "shadow copy {copy} begins, an incremental one"),
            row(BACKUP, 2009, "copy", "shadow copy {copy} begins, a copy"),
            row(BACKUP, 2010, "copy", "shadow copy {copy} begins, a differential one"));

    private static final Map<Integer, Sentence> BY_ID =
            ROWS.stream().collect(Collectors.toMap(Sentence::id, Function.identity()));

    private Sentences() {}

    static Optional<Sentence> of(int id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Returns the ids of events about backups, streamed or by shadow copy. */
    static Set<Integer> aboutBackups() {
        return ROWS.stream()
                .filter(sentence -> sentence.family() != OTHER)
                .map(Sentence::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Sentence row(Sentence.Family family, int id, String arguments, String pattern) {
        return new Sentence(family, id, arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")), pattern);
    }
}
