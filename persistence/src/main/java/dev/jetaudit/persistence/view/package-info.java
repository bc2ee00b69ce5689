/**
 * The views: rows derived from the journal, written in the same transaction as the position that they show. Start with {@link
 * dev.jetaudit.persistence.view.ServedViews}, which brings them up to date; {@link
 * dev.jetaudit.persistence.view.StoredHistory} reads them. What an event means is asked of the {@code HistoryAssessor} port; no
 * judgement is made here.
 */
@NullMarked
package dev.jetaudit.persistence.view;

import org.jspecify.annotations.NullMarked;
