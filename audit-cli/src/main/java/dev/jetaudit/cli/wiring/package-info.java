/**
 * Puts the parts together: the store, the aggregate, the rules, the readers. Start with {@link
 * dev.jetaudit.cli.wiring.JetauditWorkbench}. Decides nothing; the one room that knows all the others.
 */
@NullMarked
package dev.jetaudit.cli.wiring;

import org.jspecify.annotations.NullMarked;
