/**
 * The text that {@code esentutl /mh} and {@code /mk} print. Start with {@link dev.jetaudit.cli.header.dump.HeaderDump}, which
 * collects what the {@link dev.jetaudit.cli.header.dump.DumpLine}s of one dump say. Lines about anything but backups are passed
 * over, so that new ones in a later version do no harm.
 */
@NullMarked
package dev.jetaudit.cli.header.dump;

import org.jspecify.annotations.NullMarked;
