/**
 * The command {@code jetaudit}. Read {@link dev.jetaudit.cli.Main} first, then {@link dev.jetaudit.cli.CommandTree}; {@link
 * dev.jetaudit.cli.Failures} turns what happened into an exit code. Each verb is a package below this one and does not see it.
 * Decides nothing about backups.
 */
@NullMarked
package dev.jetaudit.cli;

import org.jspecify.annotations.NullMarked;
