package dev.jetaudit.api.replay;

import dev.jetaudit.api.query.JournalEntry;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Folds recorded calls under two rule sets side by side. Pure: the same journal and order give the same differences. */
public interface DifferentialReplay {

    /**
     * Goes once through the journal. Of each instance only its two states are kept, never its calls.
     *
     * @param journal from its first event, in order: what is asked about may depend on all that came before
     * @param found is given each difference as soon as it is complete, which is in order of the ends, not of the beginnings;
     *     those of backups that never ended come last
     */
    ReplaySummary replay(Stream<JournalEntry> journal, ReplayOrder order, Consumer<BackupDifference> found);
}
