package dev.jetaudit.cli.ledger;

import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.ProgressBar;
import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.VerifyOrder;
import dev.jetaudit.verifier.Checkpoint;
import dev.jetaudit.verifier.JournalCheck.Result;
import dev.jetaudit.verifier.NotProved;
import dev.jetaudit.verifier.Problem;
import dev.jetaudit.verifier.VerifierKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code verify}: whether the journal is what was written. */
@Command(
        name = "verify",
        header = "Check that nobody changed the journal.",
        customSynopsis = "jetaudit verify [OPTIONS]",
        description = {
            "%nReads every event and computes the journal's hash tree anew, compares it with the stored hashes and with"
                    + " every checkpoint, and names the first place that does not fit. Exits with 5 if there is one.",
            "%nWhat it cannot find without help: whoever can write the whole store can cut off its end, or write it"
                    + " anew, together with the checkpoints for it; and whoever has the signing key can write all of it"
                    + " anew. A checkpoint that was put away elsewhere finds each: --against. Chunks that are under no"
                    + " signed checkpoint are counted.",
        },
        footer = {
            "  jetaudit verify",
            "  jetaudit verify --against /mnt/worm/2026-03.checkpoint",
            "  jetaudit verify --since-checkpoint last-week.checkpoint --format json | jq '.[0].problem'",
        })
public final class VerifyVerb implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "A checkpoint from elsewhere that the journal must contain; can be given several times.")
    private List<Path> against = new ArrayList<>();

    @Option(
            names = "--since-checkpoint",
            paramLabel = "FILE",
            description = "Only read what came after this checkpoint; what was before is taken from its hash.")
    private @Nullable Path since;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    public VerifyVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (session.output().format() == Format.CSV) {
            throw new UsageError("verify has no csv form; take json or ndjson");
        }
        List<VerifierKey> known = keys.verifierKeys(session);
        List<String> anchors = against.stream().map(NoteFile::read).toList();
        Checkpoint from = since == null ? null : checkpoint(since, known);
        if (from != null) {
            requireBehind(from, known);
        }
        VerifyOrder order = new VerifyOrder(known, anchors, from);
        Result result;
        try (ProgressBar progress = session.progress("verifying", events -> Quantity.counted(events, "event"))) {
            result = session.workbench().verify(order, progress);
        }
        print(result, known.isEmpty(), from == null ? 0 : from.size());
        return (result.problem() == null ? ExitCode.FINE : ExitCode.CORRUPT).number();
    }

    private static Checkpoint checkpoint(Path file, List<VerifierKey> known) {
        try {
            return Checkpoint.ofNote(NoteFile.read(file), known);
        } catch (NotProved not) {
            throw new CannotFindOut(file + ": " + not.getMessage());
        }
    }

    /** What was before is not read, and so cannot be compared. */
    private void requireBehind(Checkpoint from, List<VerifierKey> known) {
        for (Path file : against) {
            if (checkpoint(file, known).size() < from.size()) {
                throw new CannotFindOut(file + ": is about fewer chunks than the checkpoint of --since-checkpoint;"
                        + " compare it without that option");
            }
        }
    }

    /** @param notRead how many chunks at the journal's beginning were not */
    private void print(Result result, boolean withoutKeys, long notRead) {
        long unsigned = notRead + result.chunks() - result.signed();
        if (session.output().format() == Format.TABLE) {
            session.output().line(verdict(result) + (withoutKeys ? " No signature was checked." : ""));
        } else {
            Listing<Result> listing = session.output().documents(VerifyVerb::json);
            listing.add(result);
            listing.finish();
        }
        if (withoutKeys) {
            session.talk()
                    .say("no signature was checked: there is no public key in " + keys.directory(session)
                            + "; without one, somebody who changed the journal could have written the checkpoints too");
        } else if (result.problem() == null && unsigned > 0) {
            session.talk()
                    .say(Quantity.counted(unsigned, "chunk")
                            + " at the end are under no signed checkpoint; 'jetaudit checkpoint' signs them");
        }
    }

    private static String verdict(Result result) {
        Problem problem = result.problem();
        String read = Quantity.counted(result.events(), "event") + " in " + Quantity.counted(result.chunks(), "chunk")
                + ", " + Quantity.counted(result.checkpoints(), "checkpoint");
        return problem == null
                ? "Verified: " + read + "."
                : "NOT what was written (" + problem.kind().jsonName() + "): " + problem.reason() + ". Before it: "
                        + read + ".";
    }

    private static void json(Result result, JsonFields json) {
        json.number("chunks", result.chunks())
                .number("events", result.events())
                .number("bytes", result.bytes())
                .number("checkpoints", result.checkpoints())
                .number("signedChunks", result.signed())
                .object(
                        "problem",
                        result.problem(),
                        (problem, fields) -> fields.text("kind", problem.kind().jsonName())
                                .number("chunk", problem.chunk())
                                .number("firstPosition", problem.firstPosition())
                                .number("lastPosition", problem.lastPosition())
                                .text("reason", problem.reason()));
    }
}
