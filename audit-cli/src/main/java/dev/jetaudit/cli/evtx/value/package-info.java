/**
 * The bytes of a chunk and the typed values in them. Start with {@link dev.jetaudit.cli.evtx.value.ChunkBytes}, through which every
 * read goes. May not know tokens, templates or records.
 */
@NullMarked
package dev.jetaudit.cli.evtx.value;

import org.jspecify.annotations.NullMarked;
