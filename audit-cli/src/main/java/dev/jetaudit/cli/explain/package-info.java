/**
 * The verb {@code explain}. {@link dev.jetaudit.cli.explain.DecidingCalls} picks the calls that matter from the journal, {@link
 * dev.jetaudit.cli.explain.Explainer} puts them in order, {@link dev.jetaudit.cli.explain.Sentences} into words. Nothing is
 * judged again: outcome, kind and assessment are those of the history.
 */
@NullMarked
package dev.jetaudit.cli.explain;

import org.jspecify.annotations.NullMarked;
