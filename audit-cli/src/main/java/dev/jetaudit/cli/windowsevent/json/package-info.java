/**
 * Exports of event logs as JSON: one event a line, a list, or objects behind one another, as {@code Get-WinEvent | ConvertTo-Json},
 * log shippers and data sets write them. Start with {@link dev.jetaudit.cli.windowsevent.json.EventFields}, which knows the names that
 * a field goes by. Knows the syntax of an event and not what it means.
 */
@NullMarked
package dev.jetaudit.cli.windowsevent.json;

import org.jspecify.annotations.NullMarked;
