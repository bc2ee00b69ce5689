package dev.jetaudit.persistence.view;

import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.eventstore.JournalAhead;
import dev.jetaudit.persistence.eventstore.JournalAhead.Stretch;
import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.common.jdbc.JdbcException;

/** One set of the views while it grows. A backup that begins and ends between two saves is written once. Belongs to one thread. */
public final class GrowingViews {

    /** After how many events they are saved at the latest, but for the rest of a chunk. */
    public static final int UNSAVED_EVENTS = 250_000;

    private static final int RECORDS_UNSAVED = 10_000;
    private static final long NANOS_UNSAVED = Duration.ofSeconds(5).toNanos();

    private final StoreTransactions transactions;
    private final StoredTypeSerializer serializer;
    private final TableSet set;
    private final HistoryFold fold;
    private final int unsavedEvents;
    private long position;
    private long saved;
    private long savedAt = System.nanoTime();

    /**
     * @param position up to which the tables show the journal
     * @param unsavedEvents as {@link #UNSAVED_EVENTS}
     */
    public GrowingViews(
            StoreTransactions transactions,
            StoredTypeSerializer serializer,
            HistoryAssessor assessor,
            TableSet set,
            long position,
            int unsavedEvents) {
        this.transactions = transactions;
        this.serializer = serializer;
        this.set = set;
        this.fold = new HistoryFold(assessor, transactions, set);
        this.position = position;
        this.saved = position;
        this.unsavedEvents = unsavedEvents;
    }

    /** Returns the position up to which events were taken in. */
    public long position() {
        return position;
    }

    /** Takes in the events up to that position, if they are not yet, and saves. What was saved stays when it fails. */
    public void advance(long target, CatchUpListener listener) {
        if (position >= target) {
            return;
        }
        JournalAhead journal = new JournalAhead(transactions, serializer, position + 1, target);
        for (Optional<Stretch> next = journal.next(); next.isPresent(); next = journal.next()) {
            take(next.get());
            if (isToBeSaved()) {
                save();
            }
            listener.caughtUpTo(position, target);
        }
        position = target;
        save();
    }

    /** Takes in what follows on that {@link #position}. */
    void take(Stretch stretch) {
        long at = stretch.first();
        for (EngineInstanceEvent event : stretch.events()) {
            fold.apply(event, at++);
        }
        position = at - 1;
    }

    /** Whether enough was taken in since the last save, or that is long enough ago. */
    boolean isToBeSaved() {
        return position - saved >= unsavedEvents
                || fold.waiting() >= RECORDS_UNSAVED
                || System.nanoTime() - savedAt >= NANOS_UNSAVED;
    }

    /** Returns the position up to which the tables showed the journal when this was the last to write to them. */
    long saved() {
        return saved;
    }

    void save() {
        transactions.ordinary().executeInTransaction(() -> {
            try {
                fold.write(transactions.connectionToWrite());
                ViewPosition.move(transactions.connectionToWrite(), set, position);
            } catch (SQLException failure) {
                throw new JdbcException("could not write the views", failure);
            }
        });
        saved = position;
        savedAt = System.nanoTime();
    }
}
