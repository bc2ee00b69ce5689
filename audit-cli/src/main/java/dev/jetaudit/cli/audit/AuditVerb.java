package dev.jetaudit.cli.audit;

import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.cli.backups.BackupLayout;
import dev.jetaudit.cli.backups.BackupLine;
import dev.jetaudit.cli.backups.FindingLines;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.Output;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.record.RecordVerb;
import dev.jetaudit.cli.record.RecordingOptions;
import dev.jetaudit.cli.record.RecordingSummary;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.FailOn;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.workbench.RecordingReport;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code audit}: records evidence and prints the backups that it tells about. */
@Command(
        name = "audit",
        header = "Record evidence and print the backups that it tells about: the main job in one go.",
        customSynopsis = "jetaudit audit [OPTIONS] FILE...",
        description = {
            "%nRecords the files as 'record' does, then prints the backups that have a call in them, new or known, as"
                    + " 'backups' does; in the table form their findings follow. A summary goes to standard error. If a"
                    + " file could not be read to its end, what could be found is printed and the exit code is 4.",
        },
        footer = {
            "  jetaudit audit exchange-week.ndjson",
            "  jetaudit audit --fail-on warning *.xml",
            "  jetaudit audit --rules engine-2025 --format json trace.ndjson | jq '.[].assessment'",
        })
public final class AuditVerb implements Callable<Integer> {
    private final Session session;
    private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);
    private long backups;

    @Mixin
    private RecordingOptions options = new RecordingOptions();

    @Mixin
    private FailOn failOn = new FailOn();

    public AuditVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RecordingReport report = RecordVerb.record(session, options.order(false, session.options()));
        options.seal(session);
        BackupFilter chosen = session.options().filter();
        BackupFilter filter = new BackupFilter(chosen.instance(), chosen.since(), chosen.until(), report.sources());
        printBackups(filter);
        if (session.output().format() == Format.TABLE) {
            printFindings(filter);
        }
        RecordingSummary.say(report, false, session.talk());
        report.findings().forEach(finding -> {
            failOn.see(finding.severity());
            findings.merge(finding.severity(), 1L, Long::sum);
        });
        session.talk().say(totals());
        ExitCode recording = RecordingSummary.exitCode(report);
        return recording == ExitCode.FINE ? failOn.exitCode() : recording.number();
    }

    private void printBackups(BackupFilter filter) {
        Listing<BackupLine> listing = session.output().listing(new BackupLayout());
        try (Stream<BackupRecord> found = find(filter)) {
            Iterator<BackupRecord> each = found.iterator();
            while (each.hasNext()) {
                BackupRecord backup = each.next();
                backups++;
                failOn.see(backup.findings());
                backup.findings().forEach(finding -> findings.merge(finding.severity(), 1L, Long::sum));
                listing.add(BackupLine.of(backup));
            }
        }
        listing.finish();
    }

    /** Asks the history a second time rather than keep every backup in memory. */
    private void printFindings(BackupFilter filter) {
        if (findings.isEmpty()) {
            return;
        }
        Output output = session.output();
        try (Stream<BackupRecord> found = find(filter)) {
            found.filter(backup -> !backup.findings().isEmpty()).forEachOrdered(backup -> {
                output.line("");
                output.line("Findings on " + Printable.line(backup.id().toString()));
                FindingLines.print(backup.findings(), output);
            });
        }
    }

    private Stream<BackupRecord> find(BackupFilter filter) {
        Set<String> sources = filter.sources();
        return sources == null || sources.isEmpty()
                ? Stream.empty()
                : session.workbench().history().backups(filter);
    }

    private String totals() {
        return Quantity.counted(backups, "backup") + ", findings: " + count(Severity.ERROR) + " error, "
                + count(Severity.WARNING) + " warning, " + count(Severity.INFO) + " info";
    }

    private long count(Severity severity) {
        return findings.getOrDefault(severity, 0L);
    }
}
