package dev.jetaudit.cli.workbench;

import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.header.HeaderAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded, and how.
 *
 * @param files as the user wrote them, at least one; {@code -} is standard input, at most once; a folder is all evidence in it
 * @param rules what instances are judged by; null leaves it to the evidence
 * @param adopt whether an instance that is judged by other rules changes to these
 * @param check whether the evidence is only read and checked, and nothing is recorded
 * @param keepGoing whether bad lines are skipped and counted instead of ending their file
 * @param headers what the user says about database headers
 */
public record RecordingOrder(
        List<String> files,
        @Nullable RuleSetName rules,
        boolean adopt,
        boolean check,
        boolean keepGoing,
        HeaderAddress headers) {
    public RecordingOrder {
        files = List.copyOf(files);
    }

    /** An order for evidence that says itself whom it is about. */
    public RecordingOrder(
            List<String> files, @Nullable RuleSetName rules, boolean adopt, boolean check, boolean keepGoing) {
        this(files, rules, adopt, check, keepGoing, HeaderAddress.UNKNOWN);
    }

    /** Returns the same order for other files. */
    public RecordingOrder of(List<String> others) {
        return new RecordingOrder(others, rules, adopt, check, keepGoing, headers);
    }
}
