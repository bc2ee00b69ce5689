/**
 * Which calls decided about a backup. Start with {@link dev.jetaudit.domain.explanation.BackupGrounds}: it cuts the backup's
 * calls into pieces ({@code Cutting}), leaves out whatever can be left out ({@code Reduction}) while the rest, judged again
 * ({@code Rerun}), gives the same {@code Result}, and checks what it found against the journal's own calls.
 *
 * <p>Limits. The grounds are minimal in that none of them can be left out alone; there may be others as few. Reads of a file in a
 * row are cited as one; so are, of a backup that completed, all calls that copied a file, and copies of logs in a row. A backup of
 * so many files or chunk sizes that its pieces exceed {@code Cutting}'s bound is cited whole. What was known when the backup began is
 * never cited, so a fact or an earlier backup that decided is not named.
 */
@NullMarked
package dev.jetaudit.domain.explanation;

import org.jspecify.annotations.NullMarked;
