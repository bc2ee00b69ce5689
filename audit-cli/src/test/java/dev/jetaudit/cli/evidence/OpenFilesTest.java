package dev.jetaudit.cli.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFilesTest {

    private static final int FILES = 200;

    @TempDir
    Path folder;

    @Test
    void many_files_are_read_in_turns() throws IOException {
        OpenFiles files = new OpenFiles();
        List<InputStream> streams = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            streams.add(files.open(Files.writeString(folder.resolve("file" + i), "%05d".formatted(i))));
        }
        StringBuilder[] texts = Stream.generate(StringBuilder::new).limit(FILES).toArray(StringBuilder[]::new);
        for (int turn = 0; turn < 3; turn++) {
            for (int i = 0; i < FILES; i++) {
                texts[i].append(new String(streams.get(i).readNBytes(2), StandardCharsets.UTF_8));
            }
        }
        for (int i = 0; i < FILES; i++) {
            assertEquals("%05d".formatted(i), texts[i].toString());
            assertEquals(-1, streams.get(i).read());
        }
    }

    @Test
    void no_more_handles_are_held_than_a_process_can_spare() throws IOException {
        Path handles = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(handles), "there is no " + handles);
        long before = count(handles);
        OpenFiles files = new OpenFiles();
        List<InputStream> streams = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            streams.add(files.open(Files.createFile(folder.resolve("file" + i))));
        }
        assertTrue(count(handles) < before + FILES / 2, () -> before + " handles became too many");
        for (InputStream stream : streams) {
            stream.close();
        }
        assertTrue(count(handles) < before + 20, () -> "more than the " + before + " handles of before");
    }

    private static long count(Path handles) throws IOException {
        try (Stream<Path> open = Files.list(handles)) {
            return open.count();
        }
    }
}
