/**
 * The views: rows derived from the journal, kept up to date by an Axon event processor whose token changes in the same
 * transaction. Start with {@link dev.jetaudit.persistence.view.ViewProcessor}; {@link
 * dev.jetaudit.persistence.view.StoredHistory} reads them. What an event means is asked of the {@code HistoryAssessor} port; no
 * judgement is made here.
 */
@NullMarked
package dev.jetaudit.persistence.view;

import org.jspecify.annotations.NullMarked;
