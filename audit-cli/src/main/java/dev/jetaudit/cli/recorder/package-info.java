/**
 * Takes evidence into the journal: merges files in order, leaves out what is recorded already, and writes batches that are
 * durable when they return. Start with {@link dev.jetaudit.cli.recorder.Recorder}. Decides what is new; what a call means is
 * decided by the aggregate.
 */
@NullMarked
package dev.jetaudit.cli.recorder;

import org.jspecify.annotations.NullMarked;
