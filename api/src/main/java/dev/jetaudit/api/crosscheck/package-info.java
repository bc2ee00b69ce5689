/**
 * Comparing database headers with the journal: what a header showed ({@link dev.jetaudit.api.crosscheck.SeenHeader}), what the
 * recorded calls make of the same slot ({@link dev.jetaudit.api.crosscheck.DerivedSlot}), and which of the two lags behind. Read
 * {@link dev.jetaudit.api.crosscheck.Agreement} first. Results are derived anew each time and never stored.
 */
@NullMarked
package dev.jetaudit.api.crosscheck;

import org.jspecify.annotations.NullMarked;
