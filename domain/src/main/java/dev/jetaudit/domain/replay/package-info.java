/**
 * Replays recorded calls under two rule sets at once. Start with {@link dev.jetaudit.domain.replay.TwoRuleReplay}; {@code
 * InstanceReplay} walks the two folds of one instance side by side, {@code CallComparison} says when a call differs. Decides
 * nothing itself: the folds are the decider's and the assessor's.
 */
@NullMarked
package dev.jetaudit.domain.replay;

import org.jspecify.annotations.NullMarked;
