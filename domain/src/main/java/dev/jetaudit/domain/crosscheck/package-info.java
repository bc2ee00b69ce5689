/**
 * Compares database headers with the journal, slot by slot. Start with {@link dev.jetaudit.domain.crosscheck.HeaderCrosscheck};
 * {@code SlotJudge} decides. What the journal expects comes from the stamps of its backups alone, so a header is never compared
 * with itself; a header recorded earlier counts only for a slot that no backup has written.
 */
@NullMarked
package dev.jetaudit.domain.crosscheck;

import org.jspecify.annotations.NullMarked;
