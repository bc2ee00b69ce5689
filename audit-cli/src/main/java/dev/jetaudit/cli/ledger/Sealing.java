package dev.jetaudit.cli.ledger;

import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.persistence.checkpoint.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Signs the journal after a recording, if there is a key, and puts a copy of the checkpoint where the store's owner cannot change it. */
public final class Sealing {
    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Option(
            names = "--anchor",
            paramLabel = "DIR",
            description =
                    "Also put the signed checkpoint into this directory, best on another machine: with it a cut-off or"
                            + " rewritten journal is found. Default: $JETAUDIT_ANCHOR, else nowhere.")
    private @Nullable Path anchor;

    /** Does nothing if no key was made. */
    public void seal(Session session) {
        Optional<SigningKey> key = keys.signingKey(session);
        if (key.isEmpty()) {
            return;
        }
        String note = session.workbench().checkpoint(key.get());
        Path directory = anchorDirectory(session);
        if (directory != null) {
            copy(note, directory);
        }
    }

    private @Nullable Path anchorDirectory(Session session) {
        String named = session.environment().getOrDefault("JETAUDIT_ANCHOR", "");
        return anchor != null ? anchor : named.isEmpty() ? null : Path.of(named);
    }

    /** The name says which journal and how long it was, so that no later one takes its place. */
    static void copy(String note, Path directory) {
        String[] lines = note.split("\n", 3);
        String name = lines[0].substring(lines[0].lastIndexOf('/') + 1) + "-" + lines[1] + ".checkpoint";
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve(name);
            if (!Files.exists(file)) {
                Files.writeString(file, note);
            }
        } catch (IOException failure) {
            throw new CannotFindOut("the checkpoint is in the store, but no copy of it could be put into " + directory
                    + ": " + failure.getMessage());
        }
    }
}
