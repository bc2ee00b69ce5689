/**
 * Binary event logs as sources of events. What the bytes mean is the business of {@link dev.jetaudit.cli.evtx}; here it is only said
 * which events are wanted and where an event's parts go.
 */
@NullMarked
package dev.jetaudit.cli.windowsevent.binary;

import org.jspecify.annotations.NullMarked;
