/**
 * The verb {@code replay}. {@link dev.jetaudit.cli.replay.ReplayVerb} rebuilds the views, or hands over to {@code
 * RuleComparison}, which prints what two rule sets make of the same history. The work is the workbench's.
 */
@NullMarked
package dev.jetaudit.cli.replay;

import org.jspecify.annotations.NullMarked;
