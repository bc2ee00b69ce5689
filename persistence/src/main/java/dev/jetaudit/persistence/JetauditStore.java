package dev.jetaudit.persistence;

import dev.jetaudit.api.query.History;
import dev.jetaudit.persistence.checkpoint.CheckpointBook;
import dev.jetaudit.persistence.chunk.ChunkTable;
import dev.jetaudit.persistence.codec.StoredType;
import dev.jetaudit.persistence.evidence.EvidenceBook;
import dev.jetaudit.persistence.proof.ProofWriter;
import dev.jetaudit.persistence.proof.Unprovable;
import dev.jetaudit.persistence.store.Compaction;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.Durability;
import dev.jetaudit.persistence.store.ReadingSession;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.store.StoreTransactions;
import dev.jetaudit.persistence.store.StoreUnavailable;
import dev.jetaudit.persistence.upkeep.Copied;
import dev.jetaudit.persistence.upkeep.CopyListener;
import dev.jetaudit.persistence.upkeep.StoreCopy;
import dev.jetaudit.persistence.upkeep.StoreFigures;
import dev.jetaudit.persistence.view.CatchUpListener;
import dev.jetaudit.persistence.view.StoredHistory;
import dev.jetaudit.persistence.view.ViewPosition;
import dev.jetaudit.verifier.Checkpoint;
import dev.jetaudit.verifier.JournalCheck;
import dev.jetaudit.verifier.SignedHeads;
import dev.jetaudit.verifier.VerifierKey;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An open store. One process at a time has a directory open; a server is for several. Opening, {@link #viewPosition} and the views of {@link #history} cost no
 * more than the database: Axon and Jackson are loaded by the first use of {@link #journal}.
 */
public final class JetauditStore implements AutoCloseable {

    private final Database database;
    private final List<StoredType> added;
    private final Durability durability;
    private @Nullable JournalParts journal;

    private JetauditStore(Database database, List<StoredType> added, Durability durability) {
        this.database = database;
        this.added = List.copyOf(added);
        this.durability = durability;
    }

    /** Whether the directory holds a store; creates nothing. */
    public static boolean exists(Path directory) {
        return Database.exists(directory);
    }

    /** As {@link #openOrCreate(StoreLocation, List)}, in a directory. */
    public static JetauditStore openOrCreate(Path directory, List<StoredType> added) {
        return openOrCreate(new StoreLocation.Directory(directory), added);
    }

    /** As {@link #openOrCreate(StoreLocation, List, Durability)}, for recordings that survive the death of the machine. */
    public static JetauditStore openOrCreate(StoreLocation location, List<StoredType> added) {
        return openOrCreate(location, added, Durability.SYNC);
    }

    /**
     * Opens a store and creates what is missing of it.
     *
     * @param added what is stored beside the events: the record that an instance's state is kept in
     * @param durability what a recording survives once it was acknowledged
     * @throws StoreUnavailable if it cannot be opened, or another process keeps it open for 2 seconds
     */
    public static JetauditStore openOrCreate(StoreLocation location, List<StoredType> added, Durability durability) {
        return new JetauditStore(Database.openOrCreate(location), added, durability);
    }

    /** As {@link #openExisting(StoreLocation, List)}, in a directory. */
    public static JetauditStore openExisting(Path directory, List<StoredType> added) {
        return openExisting(new StoreLocation.Directory(directory), added);
    }

    /**
     * Opens a store.
     *
     * @param added as for {@link #openOrCreate(StoreLocation, List)}
     * @throws StoreUnavailable if there is none, it cannot be opened, or another process keeps it open for 2 seconds
     */
    public static JetauditStore openExisting(StoreLocation location, List<StoredType> added) {
        return openExisting(location, added, Durability.SYNC);
    }

    /** As {@link #openOrCreate(StoreLocation, List, Durability)}, but creates nothing. */
    public static JetauditStore openExisting(StoreLocation location, List<StoredType> added, Durability durability) {
        return new JetauditStore(Database.openExisting(location), added, durability);
    }

    /** Returns how far the views have read the journal. */
    public ViewPosition viewPosition() {
        try (ReadingSession session = new ReadingSession(database)) {
            return session.read(ViewPosition::now);
        }
    }

    /** Whether this user may bring the views up to date. */
    public boolean takesViews() {
        return database.takesViews();
    }

    /** Whether this user may only read the store, as far as that is known without writing to it. */
    public boolean isReadOnly() {
        return database.isReadOnly();
    }

    /** Returns the history, as the views show it. */
    public History history() {
        return new StoredHistory(database, () -> journal().journal());
    }

    /** Returns everything that writes to the journal or derives from it. */
    public synchronized JournalParts journal() {
        if (journal == null) {
            journal = new JournalParts(new StoreTransactions(database, durability), added);
        }
        return journal;
    }

    /** Returns the book of recorded evidence. */
    public EvidenceBook evidence() {
        return journal().evidence();
    }

    /** Returns the book of checkpoints. */
    public CheckpointBook checkpoints() {
        return journal().checkpoints();
    }

    /**
     * Checks that the journal is what was written.
     *
     * @param keys whose signatures count; none: no signature is looked at
     * @param against checkpoints from elsewhere, as signed notes
     * @param since reads only what came after it; null for all
     * @param progress is told the position reached and the last one
     */
    public JournalCheck.Result verify(
            List<VerifierKey> keys, List<String> against, @Nullable Checkpoint since, CatchUpListener progress) {
        try (ReadingSession session = new ReadingSession(database)) {
            return session.read(connection -> {
                long head = ChunkTable.head(connection);
                return JournalCheck.check(
                        connection,
                        SignedHeads.of(connection, keys, against),
                        since,
                        position -> progress.caughtUpTo(position, head));
            });
        }
    }

    /** Writes one proof. */
    @FunctionalInterface
    public interface Proving {
        String write(ProofWriter proofs) throws SQLException;
    }

    /**
     * Returns a proof of what the journal holds now.
     *
     * @param checkpoint the latest one, as it was signed
     * @param signer makes a signed note of a text
     * @throws Unprovable if there can be none
     */
    public String proof(String checkpoint, UnaryOperator<String> signer, Proving proving) {
        try (ReadingSession session = new ReadingSession(database)) {
            return session.read(connection -> proving.write(new ProofWriter(connection, checkpoint, signer)));
        }
    }

    /** Counts what the store holds and takes. */
    public StoreFigures figures() {
        try (ReadingSession session = new ReadingSession(database)) {
            return session.read(connection -> StoreFigures.of(database, connection));
        }
    }

    /** Copies the store as it is now, without its views, to where there is none; see {@link StoreCopy}. */
    public Copied copyTo(StoreLocation target, CopyListener listener) {
        return StoreCopy.copy(database, target, listener);
    }

    /** Makes a store as small as it can be; it must not be open. See {@link Database#compact}. */
    public static Compaction compact(StoreLocation location) {
        return Database.compact(location);
    }

    /** Returns what a failure means for the user, if it was the storage that failed: a full disk, a damaged file. */
    public Optional<StoreUnavailable> storageFailureBehind(Throwable failure) {
        return database.failureBehind(failure);
    }

    /** Stops the views' processor and closes the database. */
    @Override
    public synchronized void close() {
        try {
            if (journal != null) {
                journal.close();
            }
        } finally {
            database.close();
        }
    }
}
