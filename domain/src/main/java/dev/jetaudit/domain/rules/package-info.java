/**
 * The rules as tables: for each operation an ordered list of rows, of which the first that matches decides. Start with {@link
 * dev.jetaudit.domain.rules.RuleTables}; one class a function holds its rows, so that they can be read against the
 * specification. A rule set is a choice of rows. Rows look at a {@link dev.jetaudit.domain.rules.Situation} and say what
 * follows; they change nothing.
 */
@NullMarked
package dev.jetaudit.domain.rules;

import org.jspecify.annotations.NullMarked;
