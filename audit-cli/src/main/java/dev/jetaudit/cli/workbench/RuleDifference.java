package dev.jetaudit.cli.workbench;

import org.jspecify.annotations.Nullable;

/**
 * What two rule sets say otherwise of one condition. At least one of them has a row for it.
 *
 * @param about the functions, or what else the rows decide
 * @param condition in words
 * @param first the row of the first rule set; null if none of its rows has that condition
 * @param second the same of the second
 */
public record RuleDifference(
        String about,
        String condition,
        @Nullable RuleRow first,
        @Nullable RuleRow second) {}
