package dev.jetaudit.cli.backups;

import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.cli.output.Output;
import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.output.text.Quantity;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as lines for people. */
public final class FindingLines {
    private FindingLines() {}

    public static void print(List<Finding> findings, Output output) {
        findings.forEach(finding -> print(finding, output));
    }

    /** Says as well what to do about each. */
    static void printWithRemedies(List<Finding> findings, Output output) {
        for (Finding finding : findings) {
            print(finding, output);
            if (finding.remedy() != null) {
                output.line("    what to do: " + Printable.line(finding.remedy()));
            }
        }
    }

    private static void print(Finding finding, Output output) {
        String severity = output.painted(finding.severity().jsonName(), BackupTable.tone(finding.severity()));
        output.line("  " + severity + "  " + Printable.line(finding.id()) + "  " + Printable.line(finding.message())
                + " " + where(finding));
    }

    private static String where(Finding finding) {
        List<Long> positions = finding.positions();
        if (positions.isEmpty()) {
            return "(" + Quantity.counted(finding.count(), "time") + ")";
        }
        String listed = positions.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String more = finding.count() > positions.size() ? " …, " + Quantity.counted(finding.count(), "time") : "";
        return "(" + (positions.size() == 1 ? "position " : "positions ") + listed + more + ")";
    }
}
