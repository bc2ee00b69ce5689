/**
 * Windows event logs: which calls the engine's own events show. Start with {@link
 * dev.jetaudit.cli.windowsevent.WindowsEventInterpreter}, the table from event to call; {@link
 * dev.jetaudit.cli.windowsevent.WindowsEventReader} puts the events of one export into the order of the log first. Many events of a
 * streaming backup are written by others too: {@link dev.jetaudit.cli.windowsevent.ShadowCopies} and {@link
 * dev.jetaudit.cli.windowsevent.InternalCopies} say whose they are. What an event log cannot show (codes, reads, copies of single
 * logs) stays unknown. The exports' syntax is the business of the packages below.
 */
@NullMarked
package dev.jetaudit.cli.windowsevent;

import org.jspecify.annotations.NullMarked;
