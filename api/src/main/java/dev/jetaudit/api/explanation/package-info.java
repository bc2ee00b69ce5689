/**
 * Why a backup is what it is: the fewest calls that decided about it. Start with {@link
 * dev.jetaudit.api.explanation.GroundsFinder}. Grounds are derived anew each time and never stored; the words are the reader's.
 */
@NullMarked
package dev.jetaudit.api.explanation;

import org.jspecify.annotations.NullMarked;
