/**
 * The command as its users meet it, run in this process on a history of a few lists. Start with {@link
 * dev.jetaudit.cli.CommandRun}, which runs it, and {@link dev.jetaudit.cli.Sample}, which is the history.
 */
@NullMarked
package dev.jetaudit.cli;

import org.jspecify.annotations.NullMarked;
