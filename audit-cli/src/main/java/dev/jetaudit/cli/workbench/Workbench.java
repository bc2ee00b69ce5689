package dev.jetaudit.cli.workbench;

import dev.jetaudit.api.crosscheck.Crosscheck;
import dev.jetaudit.api.explanation.GroundsFinder;
import dev.jetaudit.api.query.History;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.replay.DifferentialReplay;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.header.HeaderAddress;
import dev.jetaudit.cli.output.Progress;
import dev.jetaudit.persistence.checkpoint.SigningKey;
import dev.jetaudit.persistence.rebuild.RebuildListener;
import dev.jetaudit.persistence.rebuild.RebuildReport;
import dev.jetaudit.persistence.rebuild.TableDifference;
import dev.jetaudit.verifier.Checkpoint;
import dev.jetaudit.verifier.JournalCheck;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What verbs can have done. Nothing is opened or loaded before the method that needs it is called. Methods throw {@link
 * CannotFindOut}, or what {@link WorkbenchFactory#meaningOf} knows.
 */
public interface Workbench extends AutoCloseable {
    /**
     * Returns the history up to the latest event, bringing the views up to date when they are behind. A user who may not do that
     * gets it as far as they show it, and a remark. The default store that
     * does not exist yet has an empty history; a store that was named and does not exist is a {@link CannotFindOut}.
     */
    History history();

    /** Returns the rules in words; needs no store. */
    RuleBook ruleBook();

    /** Returns what opens evidence of every known format; needs no store. */
    EvidenceOpener evidence();

    /**
     * Records evidence and brings the views up to date. What is wrong with a file stands in the report; an exception means that
     * the work as a whole could not go on.
     *
     * @param progress is told the bytes read, of all files together
     */
    RecordingReport record(RecordingOrder order, Progress progress);

    /**
     * Reads headers of databases and of their copies without recording them. What is wrong with a file stands in the result.
     *
     * @param files as the user wrote them
     */
    HeadersRead headers(List<String> files, HeaderAddress address);

    /** Returns the comparison of headers with the history; needs no store. */
    Crosscheck crosscheck();

    /** Returns what finds the calls that decided about a backup; needs no store. */
    GroundsFinder groundsFinder();

    /**
     * Rebuilds the views from the journal and tells which rows differ from those that are served.
     *
     * @param replace whether the rebuilt ones take their place
     */
    RebuildReport views(boolean replace, RebuildListener listener);

    /**
     * Derives the kept states of the instances anew and tells which differ.
     *
     * @param replace whether these are put right
     */
    TableDifference states(boolean replace, Progress progress);

    /**
     * Returns the journal's events in order, leaving the views as they are. Close the stream. What a missing store means is
     * said at {@link #history}.
     *
     * @param progress is told the events read
     */
    Stream<JournalEntry> journal(Progress progress);

    /** Returns what judges a journal by two rule sets; needs no store. */
    DifferentialReplay differentialReplay();

    /**
     * Signs the journal as it is, keeps the checkpoint and returns it. The store must exist.
     *
     * @param anchors checkpoints that were put away elsewhere, of this journal or others; a journal that is not theirs is not signed
     */
    String checkpoint(SigningKey key, List<Checkpoint> anchors);

    /**
     * Checks that the journal is what was written. The store must exist.
     *
     * @param progress is told the positions reached
     */
    JournalCheck.Result verify(VerifyOrder order, Progress progress);

    /**
     * Returns what proves what is in the store, which must exist. The journal is signed as it is, if it was not.
     *
     * @param key signs the proofs too; asked for when it is needed
     */
    Prover prover(Supplier<SigningKey> key);

    /** Returns what looks after the store as a whole; opens nothing yet. */
    Upkeep upkeep();

    /** Looks at the store, which must exist, without changing it. */
    StoreState examine();

    /** Returns where the store lies, in words; it need not exist. */
    String storeLocation();

    /** Closes what was opened; does nothing if nothing was. */
    @Override
    void close();
}
