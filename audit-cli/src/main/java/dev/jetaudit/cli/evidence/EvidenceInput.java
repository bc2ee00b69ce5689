package dev.jetaudit.cli.evidence;

import java.io.InputStream;

/**
 * An opened evidence file.
 *
 * @param file the file as the user named it, for messages
 * @param source id for the origin of the items
 * @param head the beginning of the file, as {@link EvidenceFormat#recognises} got it
 * @param stream the file from its first byte; UTF-16 text has been turned into UTF-8, anything else is as it was. Passing over a
 *     part of a file that is not text does not read it
 * @param onBadLine what the caller does about bad lines
 */
public record EvidenceInput(String file, String source, String head, InputStream stream, OnBadLine onBadLine) {}
