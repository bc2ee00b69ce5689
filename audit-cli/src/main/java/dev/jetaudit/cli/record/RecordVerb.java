package dev.jetaudit.cli.record;

import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.ProgressBar;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.FailOn;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.workbench.RecordingOrder;
import dev.jetaudit.cli.workbench.RecordingReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code record}: appends evidence to the journal. */
@Command(
        name = "record",
        header = "Append evidence to the journal.",
        customSynopsis = "jetaudit record [OPTIONS] FILE...",
        description = {
            "%nRecords every call and fact of the files, each once: recording the same evidence again adds only what"
                + " is new. A bad line stops its file there; what stands before it stays recorded. What was done is"
                + " told on standard error; with --format json, ndjson or csv also on standard output, file by file.",
        },
        footer = {
            "  jetaudit record backup-2026-03-01.ndjson",
            "  wevtutil qe Application /f:xml > app.xml; jetaudit record app.xml",
            "  backup-client --trace | jetaudit record -",
            "  jetaudit record --check *.ndjson",
        })
public final class RecordVerb implements Callable<Integer> {
    private final Session session;

    @Mixin
    private RecordingOptions options = new RecordingOptions();

    @Mixin
    private FailOn failOn = new FailOn();

    @Option(names = "--check", description = "Only read and check the evidence; record nothing.")
    private boolean check;

    public RecordVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RecordingReport report = record(session, options.order(check, session.options()));
        if (!check) {
            options.seal(session);
        }
        if (session.output().format() != Format.TABLE) {
            session.output().list(new FileReportLayout(), report.files());
        }
        RecordingSummary.say(report, check, session.talk());
        report.findings().forEach(finding -> failOn.see(finding.severity()));
        ExitCode recording = RecordingSummary.exitCode(report);
        return recording == ExitCode.FINE ? failOn.exitCode() : recording.number();
    }

    /** Records, showing the progress. */
    public static RecordingReport record(Session session, RecordingOrder order) {
        try (ProgressBar progress = session.progress(order.check() ? "checking" : "recording", Quantity::bytes)) {
            return session.workbench().record(order, progress);
        }
    }
}
