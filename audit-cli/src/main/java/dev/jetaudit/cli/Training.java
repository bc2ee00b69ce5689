package dev.jetaudit.cli;

import dev.jetaudit.cli.verb.Surroundings;
import dev.jetaudit.cli.wiring.JetauditWorkbenches;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Queries a store in one process as users do in several, so that an AOT cache made of it holds the classes that they need. The JVM
 * links every class of its cache at each start, so verbs that write, and load thousands, are left out.
 */
final class Training {

    private Training() {}

    /** Takes the folder of a store that holds the example week. */
    public static void main(String[] arguments) {
        for (List<String> query : List.of(
                List.of("backups"),
                List.of("--format", "json", "backups", "latest"),
                List.of("backups", "show", "EX01/Second Storage Group#3"),
                List.of("--version"))) {
            Surroundings surroundings = new Surroundings(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(),
                    Map.of("JETAUDIT_STORE", arguments[0]),
                    false,
                    false,
                    "training",
                    new JetauditWorkbenches());
            Main.run(query.toArray(String[]::new), surroundings);
        }
    }
}
