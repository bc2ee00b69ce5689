package dev.jetaudit.cli.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Opens evidence files; the format is told by the content, never by the name. */
public final class EvidenceOpener {

    /** The file name that stands for standard input. */
    public static final String STDIN = "-";

    private final List<EvidenceFormat> formats;
    private final InputStream stdin;
    private final OpenFiles files = new OpenFiles();
    private final AtomicLong bytesRead = new AtomicLong();
    private long bytesInAll;

    /** What is made of an opened file. */
    @FunctionalInterface
    public interface Opening<T> {
        /** Makes something that takes the input over and closes it. */
        T open(EvidenceFormat format, EvidenceInput input) throws BadEvidence, IOException;
    }

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
        return open(file, source, onBadLine, EvidenceFormat::open);
    }

    /** Opens a file as {@link #open(String, String, OnBadLine)} does, but makes of it what the caller wants. */
    public <T> T open(String file, String source, OnBadLine onBadLine, Opening<T> opening)
            throws BadEvidence, IOException {
        InputStream stream = stream(file);
        try {
            return recognised(title(file), source, stream, onBadLine, opening);
        } catch (BadEvidence | IOException | RuntimeException failure) {
            stream.close();
            throw failure;
        }
    }

    /** Returns the format of a file by its content; nothing if it is no evidence. */
    public Optional<EvidenceFormat> formatOf(String file) throws IOException {
        try (InputStream stream = files.open(Path.of(file))) {
            FileBeginning beginning = FileBeginning.of(stream);
            Optional<EvidenceFormat> binary = binaryFormatOf(beginning);
            return binary.isPresent() || beginning.reasonAgainst().isPresent() ? binary : formatOf(beginning);
        }
    }

    /** Returns what a file is called in messages. */
    public static String title(String file) {
        return file.equals(STDIN) ? "(standard input)" : file;
    }

    /** Returns how many bytes were read of all files that were opened. */
    public long bytesRead() {
        return bytesRead.get();
    }

    /** Returns how many bytes these files hold; negative if standard input is among them. */
    public long bytesInAll() {
        return bytesInAll;
    }

    private <T> T recognised(String file, String source, InputStream stream, OnBadLine onBadLine, Opening<T> opening)
            throws BadEvidence, IOException {
        FileBeginning beginning = FileBeginning.of(stream);
        Optional<EvidenceFormat> binary = binaryFormatOf(beginning);
        if (binary.isPresent()) {
            return opening.open(binary.get(), new EvidenceInput(file, source, "", beginning.unread(stream), onBadLine));
        }
        Optional<String> notEvidence = beginning.reasonAgainst();
        if (notEvidence.isPresent()) {
            throw new BadEvidence(file, 0, null, notEvidence.get());
        }
        String text = beginning.text();
        if (text.isEmpty()) {
            throw new BadEvidence(file, 0, null, "holds no evidence, only white space");
        }
        Optional<EvidenceFormat> format = formatOf(beginning);
        if (format.isEmpty()) {
            throw new BadEvidence(
                    file,
                    1,
                    null,
                    "neither a call trace nor Windows events as XML or JSON; it begins with " + OneLine.quoted(text));
        }
        return opening.open(format.get(), new EvidenceInput(file, source, text, beginning.with(stream), onBadLine));
    }

    /** Formats that are no text are asked first, because a file of pages may look like anything else. */
    private Optional<EvidenceFormat> binaryFormatOf(FileBeginning beginning) {
        return formats.stream().filter(beginning::isOf).findFirst();
    }

    private Optional<EvidenceFormat> formatOf(FileBeginning beginning) {
        String text = beginning.text();
        return text.isEmpty()
                ? Optional.empty()
                : formats.stream().filter(format -> format.recognises(text)).findFirst();
    }

    private InputStream stream(String file) throws BadEvidence, IOException {
        if (file.equals(STDIN)) {
            bytesInAll = Long.MIN_VALUE;
            return new Metered(new Uncloseable(stdin));
        }
        if (file.isEmpty()) {
            throw new BadEvidence("''", 0, null, "is no file name");
        }
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new BadEvidence(file, 0, null, "is a directory");
            }
            InputStream stream = files.open(path);
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

    /** Counts what is read. */
    private final class Metered extends FilterInputStream {
        Metered(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytesRead.addAndGet(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            bytesRead.addAndGet(Math.max(read, 0));
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
