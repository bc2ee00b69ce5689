/**
 * The verb {@code events}: what the engine wrote into event logs, in words, without recording any of it. Start with {@link
 * dev.jetaudit.cli.events.Sentences}, the table from event to sentence; {@link dev.jetaudit.cli.events.EventLogs} reads the files one
 * event at a time and keeps none. Which calls the events show, and what follows from them, is decided elsewhere.
 */
@NullMarked
package dev.jetaudit.cli.events;

import org.jspecify.annotations.NullMarked;
