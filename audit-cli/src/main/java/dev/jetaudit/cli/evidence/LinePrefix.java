package dev.jetaudit.cli.evidence;

/**
 * The first lines of a file.
 *
 * @param lines how many
 * @param sha256 digest of their bytes, in hexadecimal. A last line without its line end is digested as if it had one, so
 *     that the digest stays when the file grows
 */
public record LinePrefix(long lines, String sha256) {}
