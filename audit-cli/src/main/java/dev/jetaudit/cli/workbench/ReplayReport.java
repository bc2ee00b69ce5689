package dev.jetaudit.cli.workbench;

/**
 * What a replay went through.
 *
 * @param events of the journal, all of them
 * @param backups that the views now hold
 */
public record ReplayReport(long events, long backups) {}
