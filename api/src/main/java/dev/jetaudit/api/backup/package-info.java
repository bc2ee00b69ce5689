/**
 * What a backup is called and how it can turn out: identity, scope, phase, kind, outcome, assessment. Start with {@link
 * dev.jetaudit.api.backup.BackupEnd}. The three results of an end are kept apart: the answer of the call, the outcome of the
 * backup, and what an auditor may rely on.
 */
@NullMarked
package dev.jetaudit.api.backup;

import org.jspecify.annotations.NullMarked;
