package dev.jetaudit.domain.rules;

import dev.jetaudit.api.finding.Severity;

/**
 * The finding that a row brings about in the backup whose call it decides.
 *
 * @param message what it says of the function that was called
 */
public record Remark(String finding, Severity severity, String message) {}
