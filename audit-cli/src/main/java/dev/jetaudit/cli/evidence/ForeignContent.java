package dev.jetaudit.cli.evidence;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells from a file's first bytes what is certainly no text evidence, and which text is UTF-16. */
final class ForeignContent {

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private ForeignContent() {}

    /** Returns why the file cannot be read, with what to do about it, or nothing. */
    static Optional<String> reasonAgainst(byte[] head) {
        if (head.length == 0) {
            return Optional.of("is empty");
        }
        if (startsWith(head, GZIP)) {
            return Optional.of(
                    "is compressed (gzip); unpack it and record the result, for example: gzip -dc FILE | jetaudit"
                            + " record -");
        }
        if (startsWith(head, ZIP)) {
            return Optional.of("is compressed (zip); unpack it and record the files in it");
        }
        if (wideCharset(head).isEmpty() && holdsZeroInFirstLine(head)) {
            return Optional.of("is a binary file, neither a call trace nor Windows events as XML or JSON");
        }
        return Optional.empty();
    }

    /** Returns the UTF-16 that the file is written in, as PowerShell's redirection does, or nothing. */
    static Optional<Charset> wideCharset(byte[] head) {
        if (head.length < 2) {
            return Optional.empty();
        }
        int first = ((head[0] & 0xff) << 8) | (head[1] & 0xff);
        return switch (first) {
            case 0xfffe, '<' << 8, '{' << 8, '[' << 8 -> Optional.of(StandardCharsets.UTF_16LE);
            case 0xfeff, '<', '{', '[' -> Optional.of(StandardCharsets.UTF_16BE);
            default -> Optional.empty();
        };
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /** Zero bytes further on do not make a binary file: they stand at the end of a text that was not written to its end. */
    private static boolean holdsZeroInFirstLine(byte[] head) {
        for (byte b : head) {
            if (b == 0 || b == '\n') {
                return b == 0;
            }
        }
        return false;
    }
}
