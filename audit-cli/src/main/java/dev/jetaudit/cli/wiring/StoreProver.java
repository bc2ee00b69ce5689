package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.query.PositionRange;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.DamagedJournal;
import dev.jetaudit.cli.workbench.Prover;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.proof.Unprovable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Proves what a store holds.
 *
 * @param checkpoint the latest one, as it was signed
 * @param signer makes a signed note of a text
 */
record StoreProver(JetauditStore store, String checkpoint, UnaryOperator<String> signer) implements Prover {

    @Override
    public String ofBackup(BackupRecord backup) {
        if (!began(backup) || !ended(backup)) {
            throw new DamagedJournal("what the views say of " + backup.id()
                    + " is not what the journal says; 'jetaudit replay --verify' tells where");
        }
        return written(proofs -> proofs.ofBackup(backup));
    }

    /** No hash covers the views. What they say of a backup's beginning and end has to stand in the journal, too. */
    private boolean began(BackupRecord backup) {
        return callAt(backup.firstPosition())
                .map(CallRecorded::began)
                .filter(began -> began.backup().equals(backup.id()))
                .isPresent();
    }

    private boolean ended(BackupRecord backup) {
        Optional<BackupEnd> end = callAt(backup.lastPosition())
                .map(CallRecorded::ended)
                .filter(ended -> ended.backup().equals(backup.id()));
        return backup.outcome() == BackupOutcome.IN_PROGRESS
                ? end.isEmpty()
                : end.isPresent()
                        && end.get().outcome() == backup.outcome()
                        && Objects.equals(end.get().code(), backup.outcomeCode())
                        && Objects.equals(end.get().kind(), backup.kind());
    }

    private Optional<CallRecorded> callAt(long position) {
        try (Stream<JournalEntry> entry = store.history().journal(position, position)) {
            return entry.map(JournalEntry::event)
                    .filter(CallRecorded.class::isInstance)
                    .map(CallRecorded.class::cast)
                    .findFirst();
        }
    }

    @Override
    public String ofPositions(List<PositionRange> ranges) {
        return written(proofs -> proofs.ofPositions(ranges));
    }

    private String written(JetauditStore.Proving proving) {
        try {
            return store.proof(checkpoint, signer, proving);
        } catch (Unprovable unprovable) {
            String sentence = String.valueOf(unprovable.getMessage());
            throw unprovable.isDamaged()
                    ? new DamagedJournal(sentence, unprovable)
                    : new CannotFindOut(sentence, unprovable);
        }
    }
}
