package dev.jetaudit.cli.recorder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds files that hold nothing but what another file of the same recording holds from its beginning: the same file under another
 * name, a copy, an older copy of one that has grown. Only a file of lines can be the beginning of another one.
 */
final class CopiedFiles {

    /** Few files that differ have more in common. */
    private static final int HEAD = 4 << 10;

    private CopiedFiles() {}

    /**
     * A file to compare, as long as it is now.
     *
     * @param head its first bytes, at most {@value #HEAD}
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared as a component.
    private record Content(EvidenceFile file, int index, Path path, byte[] head, long size) {

        static Content of(EvidenceFile file, int index) throws IOException {
            Path path = Path.of(file.name()).toRealPath();
            try (InputStream stream = Files.newInputStream(path)) {
                return new Content(file, index, path, stream.readNBytes(HEAD), Files.size(path));
            }
        }

        boolean begins(Content other) throws IOException {
            return size <= other.size && mismatch(other) == size;
        }

        /** Compares byte by byte; a beginning comes before what goes on, and of two that are equal the one named later. */
        int order(Content other) {
            try {
                long at = mismatch(other);
                return at < Math.min(size, other.size)
                        ? Integer.compare(byteAt(at), other.byteAt(at))
                        : size == other.size ? Integer.compare(other.index, index) : Long.compare(size, other.size);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Returns where they begin to differ, or else the length of the shorter one. */
        private long mismatch(Content other) throws IOException {
            int inHeads = Arrays.mismatch(head, other.head);
            if (inHeads >= 0 && inHeads < Math.min(head.length, other.head.length)) {
                return inHeads;
            }
            long at = Files.mismatch(path, other.path);
            long shorter = Math.min(size, other.size);
            return at < 0 ? shorter : Math.min(at, shorter);
        }

        private int byteAt(long position) throws IOException {
            if (position < head.length) {
                return head[(int) position] & 0xff;
            }
            try (SeekableByteChannel channel = Files.newByteChannel(path);
                    InputStream stream = Channels.newInputStream(channel.position(position))) {
                return stream.read();
            }
        }
    }

    /** Returns for each copy the file to which it adds nothing, and which is no copy itself. What cannot be compared is no copy. */
    static Map<EvidenceFile, EvidenceFile> among(List<EvidenceFile> files) {
        List<EvidenceFile> comparable =
                files.stream().filter(CopiedFiles::isComparable).toList();
        if (comparable.size() < 2) {
            return Map.of();
        }
        try {
            return amongComparable(comparable);
        } catch (IOException | UncheckedIOException toldWhenItIsRead) {
            return Map.of();
        }
    }

    /** A pipe or a device would be used up by that. */
    private static boolean isComparable(EvidenceFile file) {
        return file.isOpen() && Files.isRegularFile(Path.of(file.name()));
    }

    private static Map<EvidenceFile, EvidenceFile> amongComparable(List<EvidenceFile> files) throws IOException {
        Map<EvidenceFile, EvidenceFile> copies = new HashMap<>();
        Map<Path, EvidenceFile> byPath = new HashMap<>();
        List<Content> ofLines = new ArrayList<>();
        for (EvidenceFile file : files) {
            Content content = Content.of(file, byPath.size());
            EvidenceFile sameFile = byPath.putIfAbsent(content.path(), file);
            if (sameFile != null) {
                copies.put(file, sameFile);
            } else if (file.prefixes().isPresent()) {
                ofLines.add(content);
            }
        }
        addBeginnings(ofLines, copies);
        copies.replaceAll((_, original) -> copies.getOrDefault(original, original));
        return copies;
    }

    /** In the order of their bytes, whatever begins as a file does comes right behind it. */
    private static void addBeginnings(List<Content> contents, Map<EvidenceFile, EvidenceFile> copies)
            throws IOException {
        contents.sort(Content::order);
        for (int i = contents.size() - 2; i >= 0; i--) {
            Content longer = contents.get(i + 1);
            Content content = contents.get(i);
            if (content.begins(longer)) {
                copies.put(content.file(), copies.getOrDefault(longer.file(), longer.file()));
            }
        }
    }
}
