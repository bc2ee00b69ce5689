package dev.jetaudit.cli.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.jetaudit.cli.evidence.EvidenceFiles.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceSearchTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_stands_for_all_evidence_in_it_by_name() throws IOException {
        evidence("b.xml");
        evidence("a/2.xml");
        evidence("a/1.xml");
        evidence("a/0/z.json");
        evidence("C.xml");
        assertFound("C.xml", "a/0/z.json", "a/1.xml", "a/2.xml", "b.xml");
    }

    @Test
    void arguments_keep_their_order_and_stand_for_themselves() throws IOException {
        evidence("logs/app.xml");
        String file = evidence("week.ndjson").toString();
        String gone = folder.resolve("gone").toString();
        String logs = folder.resolve("logs").toString();
        assertEquals(
                List.of(gone, logs + "/app.xml", "-", file, "", "\0"), names(search(gone, logs, "-", file, "", "\0")));
        assertEquals(List.of(file, file), names(search(file, file)));
    }

    @Test
    void other_files_are_passed_over() throws IOException {
        evidence("app.xml");
        write("notes.txt", "Dear auditor,\n");
        write("empty", "");
        write("blank", " \n ");
        write("priv1.edb", "\0\0\0");
        write("old.zip", "PK\3\4...");
        EvidenceFiles files = search(folder.toString());
        assertEquals(List.of(folder.resolve("app.xml").toString()), names(files));
        assertEquals(
                Stream.of("blank", "empty", "notes.txt", "old.zip", "priv1.edb")
                        .map(name -> folder.resolve(name).toString())
                        .toList(),
                files.passedOver());
    }

    @Test
    void evidence_that_cannot_be_read_is_found() throws IOException {
        write("app.evtx", "ElfFile\0\0");
        Files.createSymbolicLink(folder.resolve("dangling.xml"), folder.resolve("gone.xml"));
        assertFound("app.evtx", "dangling.xml");
    }

    @Test
    void a_folder_without_evidence_is_a_problem() throws IOException {
        write("a/notes.txt", "Dear auditor,\n");
        assertEquals(
                List.of(new Found(folder.toString(), folder + ": holds no evidence")),
                search(folder.toString()).found());
    }

    @Test
    void a_folder_that_may_not_be_read_is_a_problem_and_the_others_are_searched() throws IOException {
        evidence("b/app.xml");
        Path secret = Files.createDirectory(
                folder.resolve("a"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        assumeFalse(Files.isReadable(secret), "this user may read everything");
        assertEquals(
                List.of(
                        new Found(secret.toString(), secret + ": cannot be read: permission denied"),
                        new Found(folder.resolve("b/app.xml").toString(), null)),
                search(folder.toString()).found());
    }

    @Test
    void each_file_is_found_once_whatever_links_lead_to_it() throws IOException {
        Path file = evidence("a/app.xml");
        link("a/round", folder);
        link("b", folder.resolve("a"));
        link("c.xml", file);
        link("self", folder.resolve("self"));
        assertFound("a/app.xml", "self");
        String self = folder.resolve("self").toString();
        assertEquals(List.of(self, file.toString()), names(search(folder.toString(), file.toString())));
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed_in_silence(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("app.xml"), "<Events/>");
        Path toFolder = link("folder", elsewhere);
        Path toFile = link("link.xml", elsewhere.resolve("app.xml"));
        String problem = toFolder + ": leads out of the folder; name where it leads to if that is meant";
        assertEquals(
                List.of(new Found(toFolder.toString(), problem), new Found(toFile.toString(), null)),
                search(folder.toString()).found());
        assertEquals(List.of(toFolder + "/app.xml"), names(search(toFolder.toString())));
    }

    @Test
    void a_pipe_is_not_waited_for() throws IOException, InterruptedException {
        evidence("app.xml");
        Path pipe = folder.resolve("pipe");
        assumeFalse(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0, "there is no mkfifo");
        assertEquals(List.of(pipe.toString()), search(folder.toString()).passedOver());
    }

    private void assertFound(String... expected) {
        EvidenceFiles files = search(folder.toString());
        assertEquals(
                Stream.of(expected).map(name -> folder.resolve(name).toString()).toList(), names(files));
        assertEquals(
                0,
                files.found().stream()
                        .map(Found::problem)
                        .filter(Objects::nonNull)
                        .count());
    }

    private static EvidenceFiles search(String... arguments) {
        EvidenceOpener opener = Reading.opener(new byte[0]);
        return new EvidenceSearch(file -> opener.formatOf(file).isPresent(), "evidence").in(List.of(arguments));
    }

    private static List<String> names(EvidenceFiles files) {
        return files.found().stream().map(Found::name).toList();
    }

    private Path link(String name, Path target) throws IOException {
        return Files.createSymbolicLink(folder.resolve(name), target);
    }

    private Path evidence(String name) throws IOException {
        return write(name, name.endsWith("xml") ? "<Events/>" : "{}");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }
}
