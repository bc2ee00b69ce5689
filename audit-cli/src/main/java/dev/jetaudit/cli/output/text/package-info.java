/**
 * Text for people: aligned tables, sizes, times, colour. Start with {@link dev.jetaudit.cli.output.text.TextTable}. A question
 * mark is unknown, a dash is none. Text from evidence is stripped of control characters here, once, for all verbs. Knows no
 * verb and no stream but the writer that it is given.
 */
@NullMarked
package dev.jetaudit.cli.output.text;

import org.jspecify.annotations.NullMarked;
