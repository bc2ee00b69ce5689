/**
 * The two streams: {@link dev.jetaudit.cli.output.Output} takes data, {@link dev.jetaudit.cli.output.Talk} what is said about
 * it, progress included. Decides on colour and width, and that no escape sequence leaves for a pipe. Both get their streams from
 * {@code Main}; nothing here knows a verb.
 */
@NullMarked
package dev.jetaudit.cli.output;

import org.jspecify.annotations.NullMarked;
