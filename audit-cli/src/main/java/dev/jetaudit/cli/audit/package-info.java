/**
 * The verb {@code audit}. {@link dev.jetaudit.cli.audit.AuditVerb} is {@code record} followed by {@code backups} on what was
 * recorded, with one exit code for both.
 */
@NullMarked
package dev.jetaudit.cli.audit;

import org.jspecify.annotations.NullMarked;
