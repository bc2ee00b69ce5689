/**
 * Database headers, patch files, checkpoint files and dumps of them as evidence. Start with {@link
 * dev.jetaudit.cli.header.HeaderReader}. What a file says is a {@link dev.jetaudit.cli.header.HeaderContent}; whom it is about is
 * decided by {@link dev.jetaudit.cli.header.HeaderAddressee}, because no header names its instance. The layouts are decoded in the
 * packages {@code page} and {@code dump}; nothing here compares a header with anything.
 */
@NullMarked
package dev.jetaudit.cli.header;

import org.jspecify.annotations.NullMarked;
