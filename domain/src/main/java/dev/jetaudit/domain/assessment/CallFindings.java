package dev.jetaudit.domain.assessment;

import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.domain.rules.Remark;
import dev.jetaudit.domain.rules.Rule;
import dev.jetaudit.domain.rules.RuleTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one call of a backup shows, beside what was known of the backup before it. */
final class CallFindings {

    /** The rows for a handle that is not that of the open file. */
    private static final Set<String> HANDLE_ROWS = Set.of("READ-03", "READ-04", "CLOSE-02");

    private final InstanceRecord instance;
    private final BackupRecord backup;
    private final CallRecorded call;
    private final long position;
    private final List<Finding> found = new ArrayList<>();

    private CallFindings(InstanceRecord instance, BackupRecord backup, CallRecorded call, long position) {
        this.instance = instance;
        this.backup = backup;
        this.call = call;
        this.position = position;
    }

    /**
     * Returns the findings.
     *
     * @param backup the backup before the call
     * @param lastAt the time of the call before
     */
    static List<Finding> of(
            InstanceRecord instance, BackupRecord backup, Instant lastAt, CallRecorded call, long position) {
        CallFindings findings = new CallFindings(instance, backup, call, position);
        findings.ofBeginning();
        findings.ofTime(lastAt);
        findings.ofAnswer();
        findings.ofLists();
        findings.ofFile();
        return findings.found;
    }

    private void ofBeginning() {
        if (call.began() != null
                && call.began().at() == null
                && call.began().backup().equals(backup.id())) {
            add(Detector.BEGIN_UNSEEN, "its beginning is not in the evidence");
        }
    }

    private void ofTime(Instant lastAt) {
        Instant at = call.call().at();
        if (at.isBefore(lastAt)) {
            add(Detector.CLOCK_BACKWARDS, "the clock ran backwards from " + lastAt + " to " + at);
        }
    }

    private void ofAnswer() {
        if (call.isDivergence()) {
            add(Detector.DIVERGENCE, function() + ": " + String.join("; ", call.assumptions()));
        }
        Rule decided = RuleTables.find(call.ruleId());
        Remark remark = decided == null ? null : decided.remark();
        if (remark != null) {
            found.add(Finding.at(
                    position, remark.finding(), remark.severity(), function() + ": " + remark.message(), null));
        }
        for (String row : call.unknown()) {
            found.add(Detector.UNKNOWN.ofRow(row, position, unknown(row)));
        }
        if (HANDLE_ROWS.contains(call.ruleId())) {
            add(
                    Detector.HANDLE_NOT_OPEN,
                    function() + " used the handle " + call.call().in().handle() + ", which was not open");
        }
    }

    /** A buffer of no bytes asks for the size only. */
    private void ofLists() {
        Long buffer = call.call().in().cbMax();
        Long needed = call.call().out().cbActual();
        if (buffer != null && needed != null && buffer > 0 && needed > buffer) {
            add(
                    Detector.LIST_CLIPPED,
                    function() + " got a buffer of " + buffer + " bytes for a list of " + needed
                            + ": what does not fit is left out without an error");
        }
        if (call.effect() instanceof CallEffect.LogsListed list
                && !backup.logs().fixed()) {
            ofLogSet(list.set());
        }
    }

    /** An incremental's log set begins with the lowest log on disk (engine: {@code ErrBKIPrepareLogFiles}). */
    private void ofLogSet(@Nullable GenerationRange set) {
        if (set == null || backup.scope() != BackupScope.INCREMENTAL) {
            return;
        }
        Long lowest = instance.lowestLog();
        if (lowest == null) {
            ofLogSetAfterBackups(set.low());
        } else if (set.low() > lowest) {
            add(
                    Detector.FOREIGN_BACKUP,
                    "its log files begin with generation " + set.low()
                            + ", though nobody known here deleted those from " + lowest + " on");
        }
    }

    /** The engine refuses a log set that leaves a gap, so a later backup must have been made of that database. */
    private void ofLogSetAfterBackups(long low) {
        Map<WindowsPath, Long> behind = new LinkedHashMap<>();
        for (WindowsPath database : Assessments.attached(backup)) {
            HeaderSlots header = instance.headers().getOrDefault(database, HeaderSlots.UNKNOWN);
            Long last = header.lastGeneration();
            if (last != null && last > 0 && Boolean.FALSE.equals(header.leadUpTo(low))) {
                behind.put(database, last);
            }
        }
        behind.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .ifPresent(furthest -> add(
                        Detector.FOREIGN_BACKUP,
                        "its log files begin with generation " + low + ", though the last backup of "
                                + furthest.getKey() + " known here ends with " + furthest.getValue()));
    }

    private void ofFile() {
        if (!(call.effect() instanceof CallEffect.FileOpened file)
                || call.call().inferred()) {
            return;
        }
        boolean unlisted = switch (file.kind()) {
            case DATABASE -> isUnlisted(file.file());
            case LOG -> isOutsideTheSet(file.generation());
            case OTHER -> isUnlisted(file.file()) && !isPatchFile(file.file());
        };
        if (unlisted) {
            add(Detector.FILE_NOT_LISTED, file.file() + " was opened and is in no list of this backup");
        }
    }

    private boolean isUnlisted(WindowsPath file) {
        List<WindowsPath> listed = backup.databases().stream()
                .filter(database -> Boolean.TRUE.equals(database.listed()))
                .map(DatabaseRecord::path)
                .toList();
        return !listed.isEmpty() && !listed.contains(file);
    }

    /** Patch files of Windows 2000 stand in the list of logs, whose names are not kept. */
    private static boolean isPatchFile(WindowsPath file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".pat");
    }

    private boolean isOutsideTheSet(@Nullable Long generation) {
        GenerationRange set = backup.logs().set();
        return !backup.logs().fixed()
                || (set != null && generation != null && (generation < set.low() || generation > set.high()));
    }

    private void add(Detector detector, String message) {
        found.add(detector.at(position, message));
    }

    private String function() {
        return call.call().function().canonicalName();
    }

    private static String unknown(String row) {
        Rule rule = RuleTables.find(row);
        String condition = rule == null ? "its condition" : "'" + rule.when() + "'";
        return "nobody said whether " + condition + " holds, so rule " + row + " could not be tried";
    }
}
