/**
 * What is around the events of a log file: its header, its chunks, and where in a chunk records begin and end. Start with
 * {@link dev.jetaudit.cli.evtx.frame.RecordWalk}. Tells facts; what is doubtful about them is said by its user.
 */
@NullMarked
package dev.jetaudit.cli.evtx.frame;

import org.jspecify.annotations.NullMarked;
