package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.PositionRange;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.DamagedJournal;
import dev.jetaudit.cli.workbench.Prover;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.chunk.UnreadableChunk;
import dev.jetaudit.persistence.proof.Unprovable;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Proves what a store holds.
 *
 * @param checkpoint the latest one, as it was signed
 * @param signer makes a signed note of a text
 */
record StoreProver(JetauditStore store, String checkpoint, UnaryOperator<String> signer) implements Prover {

    @Override
    public String ofBackup(BackupRecord backup) {
        return written(proofs -> proofs.ofBackup(backup));
    }

    @Override
    public String ofPositions(List<PositionRange> ranges) {
        return written(proofs -> proofs.ofPositions(ranges));
    }

    private String written(JetauditStore.Proving proving) {
        try {
            return store.proof(checkpoint, signer, proving);
        } catch (UnreadableChunk damaged) {
            throw new DamagedJournal(String.valueOf(damaged.getMessage()), damaged);
        } catch (Unprovable unprovable) {
            String sentence = String.valueOf(unprovable.getMessage());
            throw unprovable.isDamaged()
                    ? new DamagedJournal(sentence, unprovable)
                    : new CannotFindOut(sentence, unprovable);
        }
    }
}
