package dev.jetaudit.cli.verb;

/** How the process ends; a published contract. */
public enum ExitCode {
    FINE(0, "fine"),
    FINDINGS(1, "findings at or above --fail-on; replay --against: a difference"),
    USAGE(2, "wrong usage"),
    REFUSED(3, "refused: not now, or not allowed"),
    COULD_NOT_FIND_OUT(4, "could not find out, or not all of it: bad evidence, storage, connection, closed output"),
    CORRUPT(5, "integrity failure: the history is corrupt or was altered; replay --verify: the views were"),
    BUG(70, "a bug in jetaudit");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
