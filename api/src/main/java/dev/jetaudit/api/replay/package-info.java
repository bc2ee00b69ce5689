/**
 * Judging a recorded history by two rule sets at once. Read {@link dev.jetaudit.api.replay.BackupDifference} first: what became
 * of one backup under each, and the call at which they part. Nothing of it is stored.
 */
@NullMarked
package dev.jetaudit.api.replay;

import org.jspecify.annotations.NullMarked;
