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
        for (Finding finding : findings) {
            String severity = output.painted(finding.severity().jsonName(), BackupTable.tone(finding.severity()));
            output.line("  " + severity + "  " + Printable.line(finding.id()) + "  " + Printable.line(finding.message())
                    + " " + where(finding));
        }
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
