package dev.jetaudit.api.crosscheck;

import dev.jetaudit.api.query.BackupRecord;
import java.util.List;
import java.util.stream.Stream;

/** Compares headers with the history. Pure: the same history and headers give the same result. */
public interface Crosscheck {

    /**
     * Compares slot by slot: each given header, and of the databases that none is given of, the header recorded last. The
     * first recorded header of a database tells what it held before the journal's backups.
     *
     * @param backups the history, by first position
     * @param recorded the headers that the journal has, by position
     * @param given headers read now
     */
    List<SlotComparison> compare(Stream<BackupRecord> backups, List<SeenHeader> recorded, List<SeenHeader> given);
}
