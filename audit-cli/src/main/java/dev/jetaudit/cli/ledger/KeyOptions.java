package dev.jetaudit.cli.ledger;

import dev.jetaudit.cli.verb.FileReason;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.XdgDirectory;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.persistence.checkpoint.KeyRing;
import dev.jetaudit.persistence.checkpoint.SigningKey;
import dev.jetaudit.verifier.NotReadable;
import dev.jetaudit.verifier.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the keys are. */
public final class KeyOptions {
    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description =
                    "The directory of the keys. Default: $JETAUDIT_KEYS, else $XDG_CONFIG_HOME/jetaudit/keys, else"
                            + " ~/.config/jetaudit/keys.")
    private @Nullable Path directory;

    Path directory(Session session) {
        if (directory != null) {
            return directory;
        }
        Map<String, String> environment = session.environment();
        String named = environment.getOrDefault("JETAUDIT_KEYS", "");
        return named.isEmpty() ? XdgDirectory.CONFIG.in(environment).resolve("keys") : Path.of(named);
    }

    KeyRing ring(Session session) {
        return new KeyRing(directory(session));
    }

    /** Returns the key that signs; empty if none was made. */
    Optional<SigningKey> signingKey(Session session) {
        try {
            return ring(session).latest();
        } catch (IOException failure) {
            throw new CannotFindOut(
                    "the signing key in " + directory(session) + " cannot be read: " + FileReason.of(failure), failure);
        }
    }

    /** Returns the key that signs, without which there is nothing to do. */
    public SigningKey required(Session session) {
        return signingKey(session)
                .orElseThrow(() -> new CannotFindOut(
                        "there is no key in " + directory(session) + "; 'jetaudit keys init' makes one"));
    }

    /**
     * Returns the public keys of the directory, old ones too; none if there is no such directory.
     *
     * @throws CannotFindOut if there is none in a directory that was named: then it was the wrong one
     */
    List<VerifierKey> verifierKeys(Session session) {
        List<VerifierKey> keys = publicKeys(session);
        if (keys.isEmpty() && directory != null) {
            throw new CannotFindOut("there is no public key in " + directory);
        }
        return keys;
    }

    private List<VerifierKey> publicKeys(Session session) {
        Path from = directory(session);
        if (!Files.isDirectory(from)) {
            return List.of();
        }
        List<VerifierKey> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pub"))
                    .sorted()
                    .toList()) {
                keys.add(VerifierKey.parse(Files.readString(file)));
            }
            return keys;
        } catch (IOException | NotReadable failure) {
            throw new CannotFindOut("the keys in " + from + " cannot be read: " + FileReason.of(failure), failure);
        }
    }
}
