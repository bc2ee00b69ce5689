package dev.jetaudit.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command as a process of its own, on the class path of these tests. */
final class Child {
    private final Path folder;
    private final List<String> prefix = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    /** @param folder where the store is, under the name {@code store}, and what the process prints is kept */
    Child(Path folder) {
        this.folder = folder;
    }

    /** The command finds this in its environment. */
    Child with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The command is started by another one, whose last argument it is. */
    Child under(String... starter) {
        prefix.addAll(List.of(starter));
        return this;
    }

    /** The command becomes {@code $JETAUDIT} of a shell script. */
    Reply inScript(String script, String... args) throws IOException, InterruptedException {
        String quoted = command(args).stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        return finish(start(List.of("sh", "-c", script.replace("$JETAUDIT", quoted))));
    }

    Reply run(String... args) throws IOException, InterruptedException {
        return finish(start(args));
    }

    Process start(String... args) throws IOException {
        return start(Stream.concat(prefix.stream(), command(args).stream()).toList());
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out().toFile()).redirectError(err().toFile());
        builder.environment().put("JETAUDIT_STORE", folder.resolve("store").toString());
        builder.environment().put("JETAUDIT_KEYS", folder.resolve("keys").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Reply finish(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        int exit = process.waitFor();
        return new Reply(
                exit, Files.readString(out(), StandardCharsets.UTF_8), Files.readString(err(), StandardCharsets.UTF_8));
    }

    private Path out() {
        return folder.resolve("stdout");
    }

    private Path err() {
        return folder.resolve("stderr");
    }

    private static List<String> command(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.jetaudit.cli.Main"));
        command.addAll(Arrays.asList(args));
        return command;
    }
}
