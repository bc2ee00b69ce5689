package dev.jetaudit.cli.evidence;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Opens evidence files; the format is told by the content, never by the name. */
public final class EvidenceOpener {

    /** The file name that stands for standard input. */
    public static final String STDIN = "-";

    private static final String STDIN_TITLE = "(standard input)";
    private static final int HEAD_BYTES = 8192;

    private final List<EvidenceFormat> formats;
    private final InputStream stdin;
    private long bytesRead;
    private long bytesInAll;

    /**
     * @param formats the formats to try, in this order
     * @param stdin what {@link #STDIN} reads; never closed
     */
    public EvidenceOpener(List<EvidenceFormat> formats, InputStream stdin) {
        this.formats = List.copyOf(formats);
        this.stdin = stdin;
    }

    /**
     * Opens a file.
     *
     * @param file a path or {@link #STDIN}
     * @param source id for the origin of the items
     * @throws BadEvidence if there is no readable file of that name, or its content is of no known format
     */
    public EvidenceReader open(String file, String source, OnBadLine onBadLine) throws BadEvidence, IOException {
        InputStream stream = stream(file);
        try {
            return recognised(file.equals(STDIN) ? STDIN_TITLE : file, source, stream, onBadLine);
        } catch (BadEvidence | IOException | RuntimeException failure) {
            stream.close();
            throw failure;
        }
    }

    /** Returns how many bytes were read of all files that were opened. */
    public long bytesRead() {
        return bytesRead;
    }

    /** Returns how many bytes these files hold; negative if standard input is among them. */
    public long bytesInAll() {
        return bytesInAll;
    }

    private EvidenceReader recognised(String file, String source, InputStream stream, OnBadLine onBadLine)
            throws BadEvidence, IOException {
        byte[] head = head(stream);
        Optional<String> notEvidence = ForeignContent.reasonAgainst(head, file);
        if (notEvidence.isPresent()) {
            throw new BadEvidence(file, 0, null, notEvidence.get());
        }
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stream);
        Optional<Charset> wide = ForeignContent.wideCharset(head);
        String text = withoutMark(new String(head, wide.orElse(StandardCharsets.UTF_8)))
                .stripLeading();
        if (text.isEmpty()) {
            throw new BadEvidence(file, 0, null, "holds no evidence, only white space");
        }
        InputStream utf8 = wide.isPresent() ? new WideTextAsUtf8(whole, wide.get()) : whole;
        for (EvidenceFormat format : formats) {
            if (format.recognises(text)) {
                return format.open(new EvidenceInput(file, source, text, utf8, onBadLine));
            }
        }
        throw new BadEvidence(
                file,
                1,
                null,
                "neither a call trace nor Windows events as XML or JSON; it begins with " + OneLine.quoted(text));
    }

    private InputStream stream(String file) throws BadEvidence, IOException {
        if (file.equals(STDIN)) {
            bytesInAll = Long.MIN_VALUE;
            return new Metered(new Uncloseable(stdin));
        }
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new BadEvidence(file, 0, null, "is a directory; name the files in it");
            }
            InputStream stream = Files.newInputStream(path);
            bytesInAll += Files.size(path);
            return new Metered(stream);
        } catch (NoSuchFileException missing) {
            throw new BadEvidence(file, 0, null, "no such file");
        } catch (AccessDeniedException denied) {
            throw new BadEvidence(file, 0, null, "cannot be read: permission denied");
        } catch (InvalidPathException invalid) {
            throw new BadEvidence(file, 0, null, "is no file name: " + invalid.getReason());
        }
    }

    /** Reads what a format can be told from, and stops behind a first line, so that a slow pipe is not waited for. */
    private static byte[] head(InputStream stream) throws IOException {
        byte[] head = new byte[HEAD_BYTES];
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
        return Arrays.copyOf(head, length);
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

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Counts what is read. */
    private final class Metered extends FilterInputStream {
        Metered(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytesRead += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            bytesRead += Math.max(read, 0);
            return read;
        }
    }

    /** Standard input belongs to the process, not to the reader. */
    private static final class Uncloseable extends FilterInputStream {
        Uncloseable(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {}
    }
}
