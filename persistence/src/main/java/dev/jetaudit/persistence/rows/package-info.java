/**
 * The views' tables, as values: what is written for an instance, a backup or a refused Begin is read back equal, null and
 * empty told apart. Start with {@link dev.jetaudit.persistence.rows.BackupRows}. Knows SQL and the vocabulary; decides nothing.
 */
@NullMarked
package dev.jetaudit.persistence.rows;

import org.jspecify.annotations.NullMarked;
