package dev.jetaudit.cli.proof;

import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.verifier.CheckedProof;
import dev.jetaudit.verifier.NotProved;
import dev.jetaudit.verifier.NotReadable;
import dev.jetaudit.verifier.ProofFile;
import dev.jetaudit.verifier.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Checks a proof file with the verifier that is also a program of its own; opens no store. */
record ProofCheck(Session session) {

    int check(String file, List<String> keyFiles) {
        List<VerifierKey> keys = keyFiles.stream().map(ProofCheck::key).toList();
        try {
            CheckedProof proof = ProofFile.check(read(file), keys);
            proof.lines().forEach(line -> session.output().line(Printable.line(line)));
            return ExitCode.FINE.number();
        } catch (NotProved broken) {
            session.talk().error(file + ": the proof does not hold: " + broken.getMessage());
            return ExitCode.CORRUPT.number();
        } catch (NotReadable unknown) {
            throw new CannotFindOut(file + ": " + unknown.getMessage(), unknown);
        }
    }

    private static VerifierKey key(String file) {
        try {
            return VerifierKey.parse(new String(read(file), StandardCharsets.UTF_8));
        } catch (NotReadable noKey) {
            throw new CannotFindOut(file + ": " + noKey.getMessage(), noKey);
        }
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException impossible) {
            throw new CannotFindOut("the file " + file + " cannot be read: " + impossible, impossible);
        }
    }
}
