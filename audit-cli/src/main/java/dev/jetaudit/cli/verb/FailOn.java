package dev.jetaudit.cli.verb;

import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.finding.Severity;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --fail-on}, and whether the findings that were seen reach it. */
public final class FailOn {
    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            completionCandidates = Severities.class,
            description =
                    "Exit with 1 if something that is printed has a finding of this severity or a higher one: info,"
                            + " warning or error. Off unless given.")
    private @Nullable Severity threshold;

    private boolean reached;

    public void see(List<Finding> findings) {
        findings.forEach(finding -> see(finding.severity()));
    }

    /** Takes note of something wrong or doubtful; null is that nothing is. */
    public void see(@Nullable Severity severity) {
        reached |= severity != null && threshold != null && severity.compareTo(threshold) >= 0;
    }

    /** Returns the exit code of a verb that has found out all that it was asked. */
    public int exitCode() {
        return exit().number();
    }

    /** Returns the same by its name. */
    public ExitCode exit() {
        return reached ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    static final class Severities implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("info", "warning", "error").iterator();
        }
    }
}
