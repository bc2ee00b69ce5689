package dev.jetaudit.cli;

import dev.jetaudit.cli.verb.Surroundings;
import dev.jetaudit.cli.wiring.JetauditWorkbenches;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Does in one process what users do in several, so that an AOT cache made of it holds the classes that they need. */
final class Training {

    private Training() {}

    /** Takes the example to audit and an empty folder for its store. */
    public static void main(String[] arguments) throws IOException {
        Path example = Path.of(arguments[0]);
        Path store = Files.createTempDirectory(Path.of(arguments[1]), "training");
        run(store, "audit", example.toString());
        for (List<String> query : List.of(
                List.of("backups"),
                List.of("--format", "json", "backups", "latest"),
                List.of("calls", "EX01/Second Storage Group#4"),
                List.of("explain", "EX01/Second Storage Group#3"),
                List.of("--version"))) {
            run(store, query.toArray(String[]::new));
        }
    }

    private static void run(Path store, String... arguments) {
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Map.of("JETAUDIT_STORE", store.toString()),
                false,
                false,
                "training",
                new JetauditWorkbenches());
        Main.run(arguments, surroundings);
    }
}
