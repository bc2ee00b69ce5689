/**
 * The verb {@code record}, and what it shares with {@code audit}. Start with {@link dev.jetaudit.cli.record.RecordVerb}: it asks
 * the workbench to record and tells what became of it. Reading evidence and judging calls happen elsewhere.
 */
@NullMarked
package dev.jetaudit.cli.record;

import org.jspecify.annotations.NullMarked;
