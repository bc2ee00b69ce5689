package dev.jetaudit.persistence.chunk;

/**
 * One event as it is stored and proved.
 *
 * @param type stored name of its type, 1–255 bytes of UTF-8
 * @param revision of the type, 1–255 bytes of UTF-8
 * @param metaData JSON; empty for none
 * @param payload JSON
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed and never compared.
public record StoredEvent(String type, String revision, byte[] metaData, byte[] payload) {}
