package dev.jetaudit.persistence.upkeep;

/**
 * What a copy holds now; all of it was compared with the original.
 *
 * @param root of the journal's hash tree, in both
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed and never compared.
public record Copied(
        long events, long chunks, byte[] root, long evidenceSources, long windowsEvents, long checkpoints) {}
