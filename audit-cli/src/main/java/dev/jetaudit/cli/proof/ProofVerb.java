package dev.jetaudit.cli.proof;

import dev.jetaudit.cli.ledger.KeyOptions;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.verb.BackupArgument;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.FileReason;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.Prover;
import dev.jetaudit.cli.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code proof}: what somebody without the store can check. */
@Command(
        name = "proof",
        header = "Write a proof that anybody can check offline, or check one.",
        customSynopsis = {
            "jetaudit proof [OPTIONS] --out FILE (ID | POSITION...)",
            "       jetaudit proof [OPTIONS] --key KEY... verify FILE",
        },
        description = {
            "%nWrites one file that shows that events stand in the journal as of its latest checkpoint: those of a"
                + " backup, from its first call to its last, none left out, or those at some positions. The file also"
                + " states what is concluded of the backup. verify checks such a file without a store and exits with 5"
                + " if any bit of it was changed. docs/proof-format.md describes the file; docs/verify_proof.py checks"
                + " it without Jetaudit.",
        },
        footer = {
            "  jetaudit proof 'EX01/SG1#17' --out march.proof",
            "  jetaudit proof 4711 4720-4730 --out calls.proof",
            "  jetaudit proof verify march.proof --key jetaudit.pub",
            "  jetaudit proof verify march.proof --key jetaudit.pub --format json",
        })
public final class ProofVerb implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "WHAT",
            description = "A backup's id, for example 'EX01/SG1#17'; or positions in the journal, for example 4711 or"
                    + " 4711-4720; or verify and a file.")
    private List<String> what = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; one that exists is replaced.")
    private @Nullable String out;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "A file with a public key that is trusted, for verify. May be given more than once.")
    private List<String> keys = new ArrayList<>();

    @Mixin
    private KeyOptions signingKeys = new KeyOptions();

    public ProofVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (what.getFirst().equals("verify")) {
            return verify();
        }
        if (session.output().format() != Format.TABLE) {
            throw new UsageError("a proof has one form only; leave out --format");
        }
        if (out == null) {
            throw new UsageError("say where the proof is to be written: --out FILE");
        }
        if (!keys.isEmpty()) {
            throw new UsageError("--key goes with verify; a proof is signed with the store's own key");
        }
        write(proof(session.workbench()), out);
        return ExitCode.FINE.number();
    }

    private int verify() {
        if (what.size() != 2 || out != null) {
            throw new UsageError("'verify' takes one file, and --key; nothing else");
        }
        if (keys.isEmpty()) {
            throw new UsageError("say whose proof it has to be: --key KEY");
        }
        if (session.output().format() == Format.CSV) {
            throw new UsageError("what a proof shows has no csv form; take json or ndjson");
        }
        return new ProofCheck(session).check(what.getLast(), keys);
    }

    private String proof(Workbench workbench) {
        if (what.stream().noneMatch(word -> word.contains("#"))) {
            return prover(workbench).ofPositions(Positions.parse(what));
        }
        if (what.size() > 1) {
            throw new UsageError("a proof is about one backup or about positions");
        }
        return prover(workbench).ofBackup(BackupArgument.find(workbench, what.getFirst()));
    }

    private Prover prover(Workbench workbench) {
        return workbench.prover(() -> signingKeys.required(session));
    }

    private void write(String proof, String file) {
        try {
            Files.writeString(Path.of(file), proof);
        } catch (IOException | InvalidPathException impossible) {
            throw new CannotFindOut(
                    "the file " + file + " cannot be written: " + FileReason.of(impossible), impossible);
        }
        session.talk().say(file + ": written; 'jetaudit proof verify' checks it with the public key alone");
    }
}
