/**
 * Binary XML: tokens, names, templates and values, as far as one chunk holds them. Start with
 * {@link dev.jetaudit.cli.evtx.binxml.ChunkXml}. It may not know records, files or what an event means. Nothing here trusts a
 * length, an offset or a count: reads are checked, nesting is bounded, and {@link dev.jetaudit.cli.evtx.binxml.Effort} bounds the rest.
 */
@NullMarked
package dev.jetaudit.cli.evtx.binxml;

import org.jspecify.annotations.NullMarked;
