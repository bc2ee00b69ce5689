package dev.jetaudit.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Python that runs the second verifier, where there is one. */
final class Python {

    static final Path VERIFIER = Path.of("..", "docs", "verify_proof.py");

    private Python() {}

    /** What came of a program: its exit code and all that it said. */
    record Ran(int exit, String output) {

        static Ran of(ProcessBuilder program) throws IOException, InterruptedException {
            Process process = program.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output);
        }
    }

    /** Whether there is a Python that is not too old. */
    static boolean isThere() throws InterruptedException {
        try {
            return run("-c", "import sys; sys.exit(sys.version_info < (3, 8))").exit() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    static Ran verify(Path proof, Path... keys) throws IOException, InterruptedException {
        return run(Stream.concat(Stream.of(VERIFIER, proof), Stream.of(keys))
                .map(Path::toString)
                .toArray(String[]::new));
    }

    static Ran run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        return Ran.of(new ProcessBuilder(command));
    }
}
