/**
 * The verb {@code backups}, and how a backup looks in every format. Start with {@link dev.jetaudit.cli.backups.BackupsVerb};
 * {@link dev.jetaudit.cli.backups.BackupJson} is the published contract. Other verbs that print backups use {@link
 * dev.jetaudit.cli.backups.BackupLayout}. Judges nothing: the history did.
 */
@NullMarked
package dev.jetaudit.cli.backups;

import org.jspecify.annotations.NullMarked;
