package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in the root, on what the last build left; it is not to build here, and without a build this is skipped. */
class LauncherTest {
    private static final Path LAUNCHER = Repository.ROOT.resolve("jetaudit");
    private static final Path BUILT = Repository.ROOT.resolve(Path.of("audit-cli", "target", "built"));

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void find() {
        assumeTrue(Files.exists(BUILT), "there is no packaged build");
    }

    @Test
    void says_its_version() throws IOException, InterruptedException {
        Reply reply = run("--version");
        assertTrue(reply.out().matches("jetaudit \\d+\\.\\d+\\.\\d+\\S*\n"), reply.out());
        assertEquals(new Reply(0, reply.out(), ""), reply);
    }

    @Test
    void passes_the_exit_code_on() throws IOException, InterruptedException {
        assertEquals(2, run("backup").exit());
        assertEquals(4, run("backups", "show", "EX01/SG1#9").exit());
    }

    @Test
    void passes_names_with_blanks_and_other_letters_on() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("März & April"));
        Path file = new Trace("EX01/SG1").begin(0).end(2).writeTo(place.resolve("the trace.ndjson"));
        assertEquals(new Reply(0, "", file + ": 2 items recorded, 0 already known\n"), run("record", file.toString()));
    }

    @Test
    void works_from_another_folder_and_through_a_link() throws IOException, InterruptedException {
        new Trace("EX01/SG1").begin(0).end(2).writeTo(folder.resolve("trace.ndjson"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), LAUNCHER);
        Reply reply = run(List.of(link.toString(), "record", "trace.ndjson"));
        Files.delete(link);
        assertEquals(new Reply(0, "", "trace.ndjson: 2 items recorded, 0 already known\n"), reply);
    }

    @Test
    void names_a_java_home_that_is_none() throws IOException, InterruptedException {
        Reply reply = run(List.of("env", "JETAUDIT_JAVA_HOME=" + folder, LAUNCHER.toString(), "--version"));
        assertEquals(
                new Reply(4, "", "jetaudit: JETAUDIT_JAVA_HOME=" + folder + " is not a JDK 25 or newer.\n"), reply);
    }

    private Reply run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(args));
        return run(command);
    }

    private Reply run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("JETAUDIT_NO_BUILD", "yes");
        builder.environment().put("JETAUDIT_STORE", folder.resolve("store").toString());
        builder.environment().remove("JETAUDIT_JAVA_HOME");
        Process process = builder.start();
        process.getOutputStream().close();
        int exit = process.waitFor();
        return new Reply(exit, Files.readString(folder.resolve("stdout")), Files.readString(folder.resolve("stderr")));
    }
}
