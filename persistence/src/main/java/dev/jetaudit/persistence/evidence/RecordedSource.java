package dev.jetaudit.persistence.evidence;

import java.time.Instant;

/**
 * A source of evidence, as far as it was recorded.
 *
 * @param id short and stable, {@code s1} for the first
 * @param name the file name as it was given
 * @param key what the source calls itself, or else the file name: its numbers go on from file to file
 * @param kind what kind of evidence it is
 * @param firstSeenAt when its first line was recorded
 * @param firstLine SHA-256 of its first line, in hexadecimal
 * @param lines how many lines were recorded
 * @param digest SHA-256 of exactly these lines, in hexadecimal
 */
public record RecordedSource(
        String id,
        String name,
        String key,
        String kind,
        Instant firstSeenAt,
        String firstLine,
        long lines,
        String digest) {}
