package dev.jetaudit.domain.machine;

import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call does at a station.
 *
 * @param operation what the functions do
 * @param functions those forms of it that do the same here
 * @param ruleId the row that decides
 * @param condition that row's, in words; the rows before it did not hold
 * @param outcome how the backup ends with this step; null if none does
 * @param changes whether anything can be different behind it
 */
public record Step(
        Station from,
        Operation operation,
        List<ApiFunction> functions,
        JetErr answer,
        String ruleId,
        String condition,
        Station to,
        @Nullable BackupOutcome outcome,
        boolean changes) {

    public Step {
        functions = List.copyOf(functions);
    }
}
