package dev.jetaudit.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verifier as a program: {@code java -jar jetaudit-verifier.jar PROOF --key KEY}. */
public final class Main {

    private static final int FINE = 0;
    private static final int USAGE = 2;
    private static final int COULD_NOT_FIND_OUT = 4;
    private static final int TAMPERED = 5;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    /** Checks what the arguments name and returns the exit code. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        Request request = Request.parse(args);
        if (request == null) {
            err.println("usage: java -jar jetaudit-verifier.jar PROOF --key KEY [--key KEY]... [--events]");
            return USAGE;
        }
        try {
            List<VerifierKey> keys = new ArrayList<>();
            for (String key : request.keys()) {
                keys.add(read(key, VerifierKey::read));
            }
            CheckedProof proof = ProofFile.check(read(request.proof(), ProofFile::read), keys);
            proof.lines().forEach(out::println);
            if (request.events()) {
                proof.eachEvent(out::println);
            }
            return FINE;
        } catch (NotProved broken) {
            err.println("the proof does not hold: " + broken.getMessage());
            return TAMPERED;
        } catch (NotReadable unknown) {
            err.println(unknown.getMessage());
            return COULD_NOT_FIND_OUT;
        }
    }

    /** What reads a file. */
    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    private static <T> T read(String file, Reader<T> reader) {
        try {
            return reader.read(Path.of(file));
        } catch (IOException | InvalidPathException impossible) {
            throw new NotReadable("the file " + file + " cannot be read: " + impossible);
        }
    }

    /** The command line. */
    private record Request(String proof, List<String> keys, boolean events) {

        static @Nullable Request parse(List<String> args) {
            List<String> proofs = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            boolean events = false;
            for (int at = 0; at < args.size(); at++) {
                String word = args.get(at);
                if (word.equals("--key") && at + 1 < args.size()) {
                    keys.add(args.get(++at));
                } else if (word.equals("--events")) {
                    events = true;
                } else if (word.startsWith("--")) {
                    return null;
                } else {
                    proofs.add(word);
                }
            }
            return proofs.size() == 1 && !keys.isEmpty() ? new Request(proofs.getFirst(), keys, events) : null;
        }
    }
}
