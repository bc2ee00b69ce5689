package dev.jetaudit.cli.ledger;

import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.persistence.checkpoint.SigningKey;
import java.nio.file.Path;
import java.util.List;
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

    /**
     * Does nothing if no key was made and no copy is wanted.
     *
     * @throws dev.jetaudit.persistence.checkpoint.OtherJournal if the journal is not that of the latest copy; then it is not signed
     */
    public void seal(Session session) {
        Optional<SigningKey> key = keys.signingKey(session);
        Path directory = anchorDirectory(session);
        if (key.isPresent()) {
            Anchors anchors = directory == null ? null : new Anchors(directory);
            String note = session.workbench().checkpoint(key.get(), anchors == null ? List.of() : anchors.latest());
            if (anchors != null) {
                anchors.add(note);
            }
        } else if (directory != null) {
            throw new CannotFindOut("everything is recorded, but no checkpoint could be put into " + directory
                    + ": there is no key in " + keys.directory(session) + "; 'jetaudit keys init' makes one");
        }
    }

    private @Nullable Path anchorDirectory(Session session) {
        String named = session.environment().getOrDefault("JETAUDIT_ANCHOR", "");
        return anchor != null ? anchor : named.isEmpty() ? null : Path.of(named);
    }
}
