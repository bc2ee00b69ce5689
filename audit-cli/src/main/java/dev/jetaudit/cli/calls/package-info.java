/**
 * The verb {@code calls}, and how an event of the journal looks in every format. Start with {@link
 * dev.jetaudit.cli.calls.CallsVerb}; {@link dev.jetaudit.cli.calls.CallJson} is the published contract. Reads the journal as it
 * goes and keeps nothing, however long it is.
 */
@NullMarked
package dev.jetaudit.cli.calls;

import org.jspecify.annotations.NullMarked;
