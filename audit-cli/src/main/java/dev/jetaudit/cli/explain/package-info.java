/**
 * The verb {@code explain}. Which calls decided about a backup is the domain's to say; {@link dev.jetaudit.cli.explain.Explainer}
 * adds what was left undone, and puts all into words with {@link dev.jetaudit.cli.explain.CallSentences} and {@link
 * dev.jetaudit.cli.explain.Sentences}. Outcome, kind and assessment are those of the history. A single call is explained by {@link
 * dev.jetaudit.cli.explain.CallExplainer}.
 */
@NullMarked
package dev.jetaudit.cli.explain;

import org.jspecify.annotations.NullMarked;
