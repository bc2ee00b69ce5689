package dev.jetaudit.persistence.store;

/**
 * What a compaction came to.
 *
 * @param bytesBefore how much disk the store took
 * @param bytesAfter how much it takes now
 */
public record Compaction(long bytesBefore, long bytesAfter) {}
