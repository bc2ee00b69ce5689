/**
 * The pages that the engine writes about a database: its header, the trailer of a copy, patch files, checkpoint files. Start with
 * {@link dev.jetaudit.cli.header.page.PageFile}. Every page is verified before it is believed, and of a file of any size only
 * its first and last pages are read. Offsets are those of the engine's DBFILEHDR, PATCHHDR and CHECKPOINT_FIXED.
 */
@NullMarked
package dev.jetaudit.cli.header.page;

import org.jspecify.annotations.NullMarked;
