/**
 * What the verbs need of the rest of the program: the history, the recorder, the rules in words. Start with {@link
 * dev.jetaudit.cli.workbench.Workbench}, which the wiring implements with storage and domain, and tests with lists. Nothing here
 * knows how any of it is done.
 */
@NullMarked
package dev.jetaudit.cli.workbench;

import org.jspecify.annotations.NullMarked;
