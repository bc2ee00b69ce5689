/**
 * Findings: what is wrong or doubtful about a backup. {@link dev.jetaudit.api.finding.Finding} is data, never an exception, and
 * never stored in the journal: findings are derived when the views are built, so that a new detector reaches old backups.
 */
@NullMarked
package dev.jetaudit.api.finding;

import org.jspecify.annotations.NullMarked;
