package dev.jetaudit.cli.proof;

import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.FileReason;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.verifier.NotProved;
import dev.jetaudit.verifier.NotReadable;
import dev.jetaudit.verifier.ProofFile;
import dev.jetaudit.verifier.VerifierKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Checks a proof file with the verifier that is also a program of its own; opens no store. */
record ProofCheck(Session session) {

    int check(String file, List<String> keyFiles) {
        List<VerifierKey> keys = keyFiles.stream().map(ProofCheck::key).toList();
        try {
            print(new ProofVerdict(file, ProofFile.check(read(file), keys), null));
            return ExitCode.FINE.number();
        } catch (NotProved broken) {
            print(new ProofVerdict(file, null, String.valueOf(broken.getMessage())));
            return ExitCode.CORRUPT.number();
        } catch (NotReadable unknown) {
            throw new CannotFindOut(file + ": " + unknown.getMessage(), unknown);
        }
    }

    private void print(ProofVerdict verdict) {
        if (session.output().format() != Format.TABLE) {
            Listing<ProofVerdict> listing = session.output().documents(ProofVerdict::json);
            listing.add(verdict);
            listing.finish();
        } else if (verdict.proof() == null) {
            session.talk().error(verdict.file() + ": the proof does not hold: " + verdict.problem());
        } else {
            verdict.proof().lines().forEach(line -> session.output().line(Printable.line(line)));
        }
    }

    private static VerifierKey key(String file) {
        try {
            return VerifierKey.read(Path.of(file));
        } catch (NotReadable noKey) {
            throw new CannotFindOut(file + ": " + noKey.getMessage(), noKey);
        } catch (IOException | InvalidPathException impossible) {
            throw unreadable(file, impossible);
        }
    }

    private static ByteBuffer read(String file) {
        try {
            return ProofFile.read(Path.of(file));
        } catch (IOException | InvalidPathException impossible) {
            throw unreadable(file, impossible);
        }
    }

    private static CannotFindOut unreadable(String file, Exception impossible) {
        return new CannotFindOut("the file " + file + " cannot be read: " + FileReason.of(impossible), impossible);
    }
}
