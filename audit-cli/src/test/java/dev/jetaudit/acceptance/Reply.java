package dev.jetaudit.acceptance;

import java.util.List;

/**
 * What came of running the command.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it said
 */
record Reply(int exit, String out, String err) {
    /** Returns the lines that say what went wrong. */
    List<String> errors() {
        return err.lines().filter(line -> line.startsWith("jetaudit: ")).toList();
    }
}
