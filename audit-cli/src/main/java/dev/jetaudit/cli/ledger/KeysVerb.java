package dev.jetaudit.cli.ledger;

import dev.jetaudit.cli.output.listing.CsvColumn;
import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.listing.Layout;
import dev.jetaudit.cli.output.text.Cell;
import dev.jetaudit.cli.output.text.Column;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.FileReason;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.persistence.checkpoint.KeyRing;
import dev.jetaudit.persistence.checkpoint.SigningKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code keys}: the keys that sign checkpoints and proofs. */
@Command(
        name = "keys",
        header = "Make, list or replace the keys that sign checkpoints.",
        customSynopsis = "jetaudit keys [OPTIONS] init | list | rotate",
        description = {
            "%nOnce there is a key, every recording ends with a signed checkpoint of the journal. Give the .pub file"
                    + " to whoever is to check, before it matters: a checkpoint proves as much as one knows the key."
                    + " Whoever can write the store and also read the .key file can make up a history, so keep them"
                    + " apart.",
        },
        footer = {
            "  jetaudit keys init",
            "  jetaudit keys list --format json | jq -r '.[].publicKey'",
            "  jetaudit keys rotate",
        })
public final class KeysVerb implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "1",
            paramLabel = "WHAT",
            description = "init: make the first key. list: show all of them. rotate: make a new one that signs from now"
                    + " on; the old ones stay, so that what they signed can be checked.")
    private String what = "";

    @Mixin
    private KeyOptions keys = new KeyOptions();

    public KeysVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        KeyRing ring = keys.ring(session);
        try {
            switch (what) {
                case "init" -> tell(ring.init());
                case "rotate" -> tell(ring.rotate());
                case "list" -> session.output().list(new KeyLayout(), ring.entries());
                default -> throw new UsageError("'" + what + "' is not init, list or rotate");
            }
            return ExitCode.FINE.number();
        } catch (FileAlreadyExistsException already) {
            session.talk()
                    .error("there is a key already in " + already.getMessage()
                            + "; 'jetaudit keys rotate' makes another");
            return ExitCode.REFUSED.number();
        } catch (IOException failure) {
            throw new CannotFindOut(
                    "the keys in " + keys.directory(session) + " cannot be read or written: " + FileReason.of(failure));
        }
    }

    private void tell(SigningKey key) {
        session.output().line(key.verifierLine());
        session.talk()
                .say("made the key " + key.name() + " in " + keys.directory(session)
                        + "; above is its public part, for whoever is to check");
    }

    private static final class KeyLayout implements Layout<KeyRing.Entry> {
        @Override
        public void json(KeyRing.Entry key, JsonFields json) {
            json.text("name", key.name())
                    .flag("signing", key.signing())
                    .text("publicKey", key.verifierLine())
                    .text("file", key.publicFile());
        }

        @Override
        public List<CsvColumn<KeyRing.Entry>> csv() {
            return List.of(
                    new CsvColumn<>("name", KeyRing.Entry::name),
                    new CsvColumn<>("signing", KeyRing.Entry::signing),
                    new CsvColumn<>("publicKey", KeyRing.Entry::verifierLine),
                    new CsvColumn<>("file", KeyRing.Entry::publicFile));
        }

        @Override
        public List<Column<KeyRing.Entry>> table() {
            return List.of(
                    Column.of("KEY", key -> Cell.of(key.name())),
                    Column.of("SIGNS", key -> Cell.of(key.signing() ? "yes" : "no")),
                    Column.of("PUBLIC PART", key -> Cell.of(key.verifierLine())));
        }
    }
}
