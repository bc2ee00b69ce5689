package dev.jetaudit.cli.ledger;

import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.persistence.checkpoint.SigningKey;
import dev.jetaudit.verifier.Checkpoint;
import dev.jetaudit.verifier.NotProved;
import dev.jetaudit.verifier.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code checkpoint}: a signed head of the journal. */
@Command(
        name = "checkpoint",
        header = "Sign the journal as it is now, or check the signature of a checkpoint.",
        customSynopsis = "jetaudit checkpoint [OPTIONS] [verify FILE]",
        description = {
            "%nWrites a checkpoint into the store and prints it: the journal's name, how many chunks it has, and the"
                + " hash of all of them, signed. Whoever has it can find any later change of what was there. With"
                + " verify, only the signature of a FILE is checked; 'jetaudit verify --against FILE' compares it with"
                + " the journal.",
        },
        footer = {
            "  jetaudit checkpoint --out /mnt/worm/2026-03.checkpoint",
            "  jetaudit checkpoint verify 2026-03.checkpoint",
        })
public final class CheckpointVerb implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..2", paramLabel = "verify FILE", hideParamSyntax = true, description = "A file to check.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", description = "Write it to this file instead of printing it.")
    private @Nullable Path out;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    public CheckpointVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (session.output().format() != Format.TABLE) {
            throw new UsageError("a checkpoint is a text of its own and has no other format");
        }
        if (words.isEmpty()) {
            write();
            return ExitCode.FINE.number();
        }
        if (words.size() != 2 || !words.getFirst().equals("verify") || out != null) {
            throw new UsageError("what is to be checked? 'jetaudit checkpoint verify FILE'");
        }
        return verify(Path.of(words.getLast())).number();
    }

    private void write() {
        SigningKey key = keys.required(session);
        String note = session.workbench().checkpoint(key, List.of());
        if (out == null) {
            session.output().text().append(note);
            return;
        }
        try {
            Files.writeString(out, note);
        } catch (IOException failure) {
            throw new CannotFindOut(
                    "the checkpoint is in the store, but could not be written to " + out + ": " + failure.getMessage());
        }
    }

    private ExitCode verify(Path file) {
        List<VerifierKey> known = keys.verifierKeys(session);
        if (known.isEmpty()) {
            throw new CannotFindOut("there is no public key in " + keys.directory(session) + "; --keys names another");
        }
        try {
            Checkpoint checkpoint = Checkpoint.ofNote(NoteFile.read(file), known);
            session.output().line(file + ": signed for " + checkpoint.size() + " chunks of " + checkpoint.origin());
            return ExitCode.FINE;
        } catch (NotProved not) {
            session.talk().error(file + ": " + not.getMessage());
            return ExitCode.CORRUPT;
        }
    }
}
