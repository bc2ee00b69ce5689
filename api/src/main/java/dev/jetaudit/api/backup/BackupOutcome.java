package dev.jetaudit.api.backup;

/** What became of a backup. */
public enum BackupOutcome {
    COMPLETED("completed"),
    /** Code −800. */
    ABORTED_BY_CALLER("aborted-by-caller"),
    /** Code −801. */
    ABORTED_BY_SERVER("aborted-by-server"),
    /** A failing call ended it; the code is that call's. */
    FAILED("failed"),
    /** A shadow copy whose freeze lasted too long; code −2402. */
    TIMED_OUT("timed-out"),
    /** A shadow copy that could not be frozen; the code is that of the freeze. */
    FREEZE_FAILED("freeze-failed"),
    /** The instance terminated, started anew or began another backup while this one was open. */
    NEVER_ENDED("never-ended"),
    IN_PROGRESS("in-progress");

    private final String jsonName;

    BackupOutcome(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }
}
