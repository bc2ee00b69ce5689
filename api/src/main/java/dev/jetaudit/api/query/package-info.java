/**
 * What can be asked of the history, as the views hold it. Start with {@link dev.jetaudit.api.query.BackupRecord}; {@link
 * dev.jetaudit.api.query.HistoryAssessor} is the port through which the views ask the domain what an event means.
 */
@NullMarked
package dev.jetaudit.api.query;

import org.jspecify.annotations.NullMarked;
