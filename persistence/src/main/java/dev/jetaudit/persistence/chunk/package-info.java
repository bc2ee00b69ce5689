/**
 * The stored form of the journal: a {@link dev.jetaudit.persistence.chunk.Chunk} is one row with up to 1,000 events of one stream.
 * {@link dev.jetaudit.persistence.chunk.ChunkHeader} says which and is a leaf of the journal's hash tree, {@link
 * dev.jetaudit.persistence.chunk.ChunkBody} packs their bytes, {@link dev.jetaudit.persistence.chunk.ChunkTable} is the SQL and {@link
 * dev.jetaudit.persistence.chunk.ChunkWriter} gives out positions. The bytes are described in docs/journal-format.md; they are what is
 * proved, so they never change once written. Knows neither Axon nor JSON.
 */
@NullMarked
package dev.jetaudit.persistence.chunk;

import org.jspecify.annotations.NullMarked;
