package dev.jetaudit.cli.recorder;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceItem;
import java.util.Optional;
import java.util.Set;

/** Recognises evidence that the journal has already. */
public interface KnownEvidence {

    /** Takes everything as new: for checking. */
    KnownEvidence NOTHING = new KnownEvidence() {
        @Override
        public void recognise(EvidenceFile file) {}

        @Override
        public boolean continues(EvidenceFile file, InstanceId instance) {
            return false;
        }

        @Override
        public Optional<Set<String>> sourcesOf(EvidenceFile file, EvidenceItem item) {
            return Optional.empty();
        }

        @Override
        public void expect(EvidenceFile file, EvidenceItem item) {}
    };

    /** Finds out whether the file is a recorded one that may have grown. Its first item is read ahead. */
    void recognise(EvidenceFile file);

    /** Whether the file goes on where the same source stopped, as far as the instance is concerned. */
    boolean continues(EvidenceFile file, InstanceId instance);

    /**
     * Returns the ids of sources that have the item, or nothing if it is new.
     *
     * @throws BadEvidence if the number that it bears belongs to something else
     */
    Optional<Set<String>> sourcesOf(EvidenceFile file, EvidenceItem item) throws BadEvidence;

    /** Takes note of an item that is going to be recorded. */
    void expect(EvidenceFile file, EvidenceItem item);
}
