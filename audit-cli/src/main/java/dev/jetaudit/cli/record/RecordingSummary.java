package dev.jetaudit.cli.record;

import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.output.Talk;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.workbench.RecordingReport;
import dev.jetaudit.cli.workbench.RecordingReport.OfFile;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is said about a recording, and how it ends. */
public final class RecordingSummary {
    private static final int MAX_SAID = 20;

    private RecordingSummary() {}

    /** Says what became of each file, and names what was wrong. */
    public static void say(RecordingReport report, boolean check, Talk talk) {
        for (OfFile file : report.files()) {
            talk.say((file.file().isEmpty() ? "''" : file.file()) + ": " + Quantity.counted(file.recorded(), "item")
                    + (check ? " good, " : " recorded, ")
                    + file.known() + " already known"
                    + (file.skipped() == 0 ? "" : ", " + Quantity.counted(file.skipped(), "bad line") + " skipped"));
            sayFindings(file, talk);
            if (file.problem() != null) {
                talk.error(file.problem().sentence());
            }
        }
        talk.sayPassedOver(report.passedOver(), "evidence");
        if (!report.otherEvents().isEmpty()) {
            talk.say("events of the engine that are no backup calls: "
                    + report.otherEvents().entrySet().stream()
                            .map(id -> id.getValue() + " of id " + id.getKey())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** A log that is all damage must not flood the terminal. */
    private static void sayFindings(OfFile file, Talk talk) {
        List<EvidenceFinding> findings = file.findings();
        findings.stream().limit(MAX_SAID).forEach(finding -> talk.say(finding.sentence(file.file())));
        if (findings.size() > MAX_SAID) {
            talk.say((file.file().isEmpty() ? "''" : file.file()) + ": "
                    + Quantity.counted(findings.size() - MAX_SAID, "more finding")
                    + "; 'jetaudit record --check --format json' lists them");
        }
    }

    /** Returns the exit code: not having read everything outweighs a refusal, and a refusal outweighs nothing at all. */
    public static ExitCode exitCode(RecordingReport report) {
        boolean anyNotWhole = report.files().stream()
                .anyMatch(file -> file.skipped() > 0
                        || (file.problem() != null && !file.problem().refused()));
        if (anyNotWhole) {
            return ExitCode.COULD_NOT_FIND_OUT;
        }
        boolean anyRefused = report.files().stream().map(OfFile::problem).anyMatch(Objects::nonNull);
        return anyRefused ? ExitCode.REFUSED : ExitCode.FINE;
    }
}
