package dev.jetaudit.persistence.view;

import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.eventstore.ChunkEngine;
import dev.jetaudit.persistence.eventstore.JournalAhead.Stretch;
import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;

/** The views that everybody reads. Whoever needs them brings them up to date; one at a time does that, also among processes. */
public final class ServedViews {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** What is told and not taken yet. Each is as much as one command records; what finds no room is read from the journal. */
    private static final int STRETCHES_AHEAD = 16;

    /** Tells of nothing, but is heard. */
    private static final Stretch WAKE_UP = new Stretch(0, List.of());

    private final StoreTransactions transactions;
    private final StoredTypeSerializer serializer;
    private final HistoryAssessor assessor;
    private final ChunkEngine engine;
    private int unsavedEvents = GrowingViews.UNSAVED_EVENTS;

    /** @param engine whose appends are followed */
    public ServedViews(
            StoreTransactions transactions,
            StoredTypeSerializer serializer,
            HistoryAssessor assessor,
            ChunkEngine engine) {
        this.engine = engine;
        this.transactions = transactions;
        this.serializer = serializer;
        this.assessor = assessor;
    }

    /** Saves after fewer events than is worth while, so that a short journal can be broken off, too. */
    ServedViews savingAfter(int events) {
        unsavedEvents = events;
        return this;
    }

    /**
     * Has the views show every event that is in the journal now.
     *
     * @throws RuntimeException whatever is in the way; the views stand at the last save that succeeded
     */
    public void catchUp(CatchUpListener listener) {
        transactions.aloneOnViews(() -> {
            ViewPosition now = position();
            if (now.isBehind()) {
                growingFrom(now.shown()).advance(now.head(), listener);
            }
        });
    }

    private GrowingViews growingFrom(long shown) {
        return new GrowingViews(transactions, serializer, assessor, TableSet.SERVED, shown, unsavedEvents);
    }

    private ViewPosition position() {
        return transactions.ordinary().fetchInTransaction(() -> {
            try {
                return ViewPosition.now(transactions.connection());
            } catch (SQLException failure) {
                throw new JdbcException("could not read how far the views are", failure);
            }
        });
    }

    /**
     * Has a thread of its own bring the views up to date, while this process or others append. What this process appends it takes from
     * memory.
     */
    public Following follow() {
        return new Following();
    }

    /** What fails while it follows, fails again for whoever catches up after it, and is told there. */
    public final class Following implements AutoCloseable {

        private final BlockingQueue<Stretch> appended = new ArrayBlockingQueue<>(STRETCHES_AHEAD);
        private volatile boolean over;

        /** The views with what was appended and is not saved yet; null if something before that is missing. */
        private @Nullable GrowingViews growing;

        private final CompletableFuture<@Nullable Void> run;

        private Following() {
            engine.tell(appended::offer);
            run = CompletableFuture.runAsync(
                    this::run, Thread.ofPlatform().daemon().name("views")::start);
        }

        private void run() {
            try {
                while (!over || !appended.isEmpty()) {
                    Stretch next = appended.poll(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                    if (next == null) {
                        save();
                        catchUpIfFarBehind();
                    } else {
                        take(next);
                    }
                }
                save();
            } catch (RuntimeException | Error failure) {
                // See above.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                engine.tell(null);
                appended.clear();
            }
        }

        private void take(Stretch next) {
            if (next.events().isEmpty()) {
                return;
            }
            if (growing == null) {
                growing = growingFrom(position().shown());
            }
            long missing = next.first() - growing.position() - 1;
            if (missing == 0) {
                growing.take(next);
                if (growing.isToBeSaved()) {
                    save();
                }
            } else if (missing > 0) {
                growing = null;
                catchUpIfFarBehind();
            }
        }

        /** Others may have brought the views further meanwhile; then what was taken in is of no use. */
        private void save() {
            GrowingViews taken = growing;
            if (taken != null && taken.position() > taken.saved()) {
                transactions.aloneOnViews(() -> {
                    if (taken.saved() == position().shown()) {
                        taken.save();
                    } else {
                        growing = null;
                    }
                });
            }
        }

        private void catchUpIfFarBehind() {
            ViewPosition now = position();
            if (now.head() - now.shown() >= unsavedEvents) {
                growing = null;
                catchUp(CatchUpListener.NONE);
            }
        }

        /** Waits until all that it was told of is saved. Nobody interrupts it, as H2 would close its file. */
        @Override
        public void close() {
            engine.tell(null);
            over = true;
            appended.offer(WAKE_UP);
            run.join();
        }
    }
}
