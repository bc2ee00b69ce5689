/**
 * Call traces, version 1: one call or one fact a line, written by a recorder beside a backup client. The format is published as
 * {@code docs/call-trace-v1.schema.json} and explained in {@code docs/call-trace.md}. Start with {@link
 * dev.jetaudit.cli.trace.CallTraceReader}; what a line may hold is decided in {@link dev.jetaudit.cli.trace.TraceLineParser}.
 * Judges no call, only its spelling.
 */
@NullMarked
package dev.jetaudit.cli.trace;

import org.jspecify.annotations.NullMarked;
