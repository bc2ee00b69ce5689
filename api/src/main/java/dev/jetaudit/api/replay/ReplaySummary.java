package dev.jetaudit.api.replay;

/**
 * What was compared, alike or not.
 *
 * @param backups those that at least one of the rule sets knows
 * @param others series of calls outside any backup, and Begins that both refuse
 */
public record ReplaySummary(long backups, long others) {

    /** Whether there was nothing to compare, which is not the same as finding no difference. */
    public boolean isEmpty() {
        return backups + others == 0;
    }
}
