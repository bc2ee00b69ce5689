package dev.jetaudit.persistence.codec;

/**
 * Under which name and revision the values of a class are stored.
 *
 * @param name stable for ever, kebab-case
 * @param revision a number in digits: 1 for the first shape, higher for each later one
 * @param type the class that reads and writes this revision
 */
public record StoredType(String name, String revision, Class<?> type) {}
