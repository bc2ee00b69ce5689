package dev.jetaudit.cli.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** As much of a file as its kind can be told from. */
final class FileBeginning {

    /** The second header of a database, if the first is damaged, begins behind the largest page. */
    private static final int BYTES = 36 << 10;

    private final byte[] bytes;
    private final Optional<Charset> wide;

    private FileBeginning(byte[] bytes) {
        this.bytes = bytes;
        wide = ForeignContent.wideCharset(bytes);
    }

    /** Reads what is needed, and stops behind a first line, so that a slow pipe is not waited for. */
    static FileBeginning of(InputStream stream) throws IOException {
        byte[] head = new byte[BYTES];
        int length = 0;
        while (length < head.length) {
            int read = stream.read(head, length, head.length - length);
            if (read < 0) {
                break;
            }
            length += read;
            if (hasLine(head, length)) {
                break;
            }
        }
        return new FileBeginning(Arrays.copyOf(head, length));
    }

    /** Returns why the file is certainly no text evidence, with what to do about it, or nothing. */
    Optional<String> reasonAgainst() {
        return ForeignContent.reasonAgainst(bytes);
    }

    boolean isOf(EvidenceFormat format) {
        return format.recognises(bytes);
    }

    /** Returns the whole file again, byte for byte; what lies further on can be skipped without being read. */
    InputStream unread(InputStream rest) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(rest, Math.max(1, bytes.length));
        whole.unread(bytes);
        return whole;
    }

    /** Returns it as text, without byte order mark and leading white space. */
    String text() {
        String text = new String(bytes, wide.orElse(StandardCharsets.UTF_8));
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }

    /** Returns the whole file again; UTF-16 turned into UTF-8, anything else as it is. */
    InputStream with(InputStream rest) {
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
        return wide.isPresent() ? new WideTextAsUtf8(whole, wide.get()) : whole;
    }

    private static boolean hasLine(byte[] head, int length) {
        boolean ink = false;
        for (int i = 0; i < length; i++) {
            if (head[i] == '\n' && ink) {
                return true;
            }
            ink |= head[i] > ' ';
        }
        return false;
    }
}
