package dev.jetaudit.cli.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceOpenerTest {

    private static final String CALL =
            "{\"v\":1,\"at\":\"2026-03-01T22:00:00Z\",\"instance\":\"EX01/SG1\",\"api\":\"JetStopBackup\"}\n";

    @TempDir
    Path folder;

    @Test
    void names_a_file_that_is_not_there() {
        assertRefused("no such file", folder.resolve("week.ndjson"));
    }

    @Test
    void names_a_directory() {
        assertRefused("is a directory", folder);
    }

    @Test
    void names_a_file_that_may_not_be_read() throws IOException {
        Path file = file("secret.ndjson", CALL.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertRefused("cannot be read: permission denied", file);
    }

    @Test
    void names_an_empty_file() throws IOException {
        assertRefused("is empty", file("empty.ndjson", new byte[0]));
    }

    @Test
    void names_a_file_of_white_space() throws IOException {
        assertRefused(
                "holds no evidence, only white space",
                file("blank", "\uFEFF \r\n\t\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void says_how_to_unpack_a_compressed_file() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(CALL.getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(
                "is compressed (gzip); unpack it and record the result, for example: gzip -dc FILE | jetaudit record -",
                file("week.ndjson.gz", packed.toByteArray()));
        assertRefused(
                "is compressed (zip); unpack it and record the files in it",
                file("week.zip", new byte[] {'P', 'K', 3, 4, 20, 0}));
    }

    @Test
    void names_a_binary_file() throws IOException {
        assertRefused(
                "is a binary file, neither a call trace nor Windows events as XML or JSON",
                file("priv1.edb", new byte[] {(byte) 0xef, (byte) 0xcd, (byte) 0xab, (byte) 0x89, 0, 0}));
    }

    @Test
    void names_text_that_is_no_evidence() throws IOException {
        Path file = file("notes.txt", "Dear auditor,\nall is well".getBytes(StandardCharsets.UTF_8));
        BadEvidence bad = assertThrows(BadEvidence.class, () -> open(file));
        assertEquals(
                file + ":1: neither a call trace nor Windows events as XML or JSON; it begins with"
                        + " \"Dear auditor, all is well\"",
                bad.getMessage());
    }

    @Test
    void reads_standard_input_and_leaves_it_open() throws IOException {
        Reading reading = Reading.of(CALL);
        assertEquals(1, reading.items().size());
        assertEquals(
                "(standard input): is empty", Reading.of(new byte[0]).messages().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void tells_the_kind_by_content_in_every_encoding(String charset) throws Exception {
        String xml = "<Events></Events>";
        String json = "{\"EventID\":1,\"ProviderName\":\"Säge\"}";
        assertEquals(EvidenceKind.EVENT_XML, kind(xml, charset));
        assertEquals(EvidenceKind.EVENT_XML, kind("\uFEFF" + xml, charset));
        assertEquals(EvidenceKind.EVENT_JSON, kind(json, charset));
        assertEquals(EvidenceKind.EVENT_JSON, kind("\uFEFF\r\n[" + json + "]", charset));
        assertEquals(EvidenceKind.CALL_TRACE, kind(CALL, charset));
        assertEquals(EvidenceKind.CALL_TRACE, kind("{\"v\":1,\"at\":", charset));
    }

    private EvidenceKind kind(String text, String charset) throws Exception {
        try (EvidenceReader reader = open(file("evidence", text.getBytes(Charset.forName(charset))))) {
            return reader.kind();
        }
    }

    private void assertRefused(String reason, Path file) {
        BadEvidence bad = assertThrows(BadEvidence.class, () -> open(file));
        assertEquals(file + ": " + reason, bad.getMessage());
    }

    private static EvidenceReader open(Path file) throws BadEvidence, IOException {
        return Reading.opener(new byte[0]).open(file.toString(), "source-1", OnBadLine.STOP);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
