package dev.jetaudit.cli.workbench;

import dev.jetaudit.api.call.JetErr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call does, depending on where its instance stands.
 *
 * @param from idle, databases, logs, or stopped: a backup that JetStopBackup asked to stop
 * @param functions those that do the same here, by their published names
 * @param allForms whether they are all forms of what they do
 * @param condition when the deciding row applies; the rows before it did not
 * @param answer what the functions return
 * @param ruleId the deciding row
 * @param to where the instance stands then
 * @param outcome how the backup ends by it; null if none does
 * @param changes whether anything can be different behind it
 */
public record CallStep(
        String from,
        List<String> functions,
        boolean allForms,
        String condition,
        JetErr answer,
        String ruleId,
        String to,
        @Nullable String outcome,
        boolean changes) {
    public CallStep {
        functions = List.copyOf(functions);
    }
}
