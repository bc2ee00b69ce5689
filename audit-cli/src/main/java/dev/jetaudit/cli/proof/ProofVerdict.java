package dev.jetaudit.cli.proof;

import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.verifier.CheckedProof;
import dev.jetaudit.verifier.Checkpoint;
import dev.jetaudit.verifier.ProvedEvent;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What became of checking a proof.
 *
 * @param proof what it shows; null if it does not hold
 * @param problem why it does not hold, or null
 */
record ProofVerdict(
        String file, @Nullable CheckedProof proof, @Nullable String problem) {

    /** The root is written as in a checkpoint. */
    void json(JsonFields json) {
        json.text("file", file).text("problem", problem).object("proof", proof, ProofVerdict::proof);
    }

    private static void proof(CheckedProof proof, JsonFields json) {
        Checkpoint checkpoint = proof.checkpoint();
        json.text("signer", proof.signer())
                .text("origin", checkpoint.origin())
                .number("chunks", checkpoint.size())
                .text("root", Base64.getEncoder().encodeToString(checkpoint.root()))
                .text("backup", proof.backup())
                .text("positions", proof.positions())
                .objects("stated", proof.stated(), ProofVerdict::stated)
                .objectsOf("events", proof::eachEvent, ProofVerdict::event);
    }

    private static void stated(String line, JsonFields json) {
        String[] words = line.split(" ", 2);
        json.text("name", words[0]).text("value", words.length < 2 ? "" : words[1]);
    }

    /** The payload is text, so that it stays byte for byte what was proved. */
    private static void event(ProvedEvent event, JsonFields json) {
        json.number("position", event.position())
                .text("instance", event.instance())
                .number("sequence", event.sequence())
                .instant("appendedAt", event.appendedAt())
                .text("type", event.type())
                .text("revision", event.revision())
                .text("payload", event.payload());
    }
}
