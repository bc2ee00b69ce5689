package dev.jetaudit.cli.recorder;

import java.util.List;

/** Where new evidence goes. */
public interface JournalWriter {

    /** Leaves the journal alone and counts what it would take: for checking. */
    JournalWriter NOWHERE = (batch, _) -> {
        for (List<Batch.Taken> taken : batch.byInstance().values()) {
            taken.forEach(one -> one.file().countRecorded());
        }
    };

    /**
     * Writes a batch: all of it or, with an exception, nothing. What it wrote is durable when it returns.
     *
     * @param files all files of this recording, to take note of how far each has come
     */
    void write(Batch batch, List<EvidenceFile> files);
}
