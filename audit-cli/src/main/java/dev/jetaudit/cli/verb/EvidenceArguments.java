package dev.jetaudit.cli.verb;

import java.util.List;

/** The files that the user names. */
public final class EvidenceArguments {
    private EvidenceArguments() {}

    /**
     * Makes sure that they can be read.
     *
     * @throws UsageError if standard input is to be read twice
     */
    public static void check(List<String> files) {
        if (files.stream().filter("-"::equals).count() > 1) {
            throw new UsageError("- stands for standard input, which can be read only once");
        }
    }
}
