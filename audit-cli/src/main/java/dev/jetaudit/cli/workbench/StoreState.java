package dev.jetaudit.cli.workbench;

/**
 * How a store is doing.
 *
 * @param journalHead position of the latest event; 0 if there is none
 * @param viewsHead position up to which the views are built; behind the journal's head until the next reading verb
 * @param readOnly whether this user may not write to it
 */
public record StoreState(long journalHead, long viewsHead, boolean readOnly) {}
