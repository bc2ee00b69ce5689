/**
 * Windows event logs as files ({@code .evtx}), whole, dirty or damaged. Start with {@link dev.jetaudit.cli.evtx.EventLog}, which
 * gives records and doubts in the order of the file. What is decided here: which bytes are a record, whether one is regular or
 * recovered, and what has to be said about the file. May not know what an event means, nor anything of Jetaudit.
 */
@NullMarked
package dev.jetaudit.cli.evtx;

import org.jspecify.annotations.NullMarked;
