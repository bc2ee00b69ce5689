/**
 * The verb {@code rules}: prints the rule book. Start with {@link dev.jetaudit.cli.rules.RulesVerb}. What the rules are, and
 * how they are worded, is the domain's business.
 */
@NullMarked
package dev.jetaudit.cli.rules;

import org.jspecify.annotations.NullMarked;
