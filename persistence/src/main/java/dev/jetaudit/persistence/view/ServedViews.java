package dev.jetaudit.persistence.view;

import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;

/** The views that everybody reads. Whoever needs them brings them up to date; one at a time does that, also among processes. */
public final class ServedViews {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final StoreTransactions transactions;
    private final StoredTypeSerializer serializer;
    private final HistoryAssessor assessor;
    private int unsavedEvents = GrowingViews.UNSAVED_EVENTS;

    public ServedViews(StoreTransactions transactions, StoredTypeSerializer serializer, HistoryAssessor assessor) {
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
                new GrowingViews(transactions, serializer, assessor, TableSet.SERVED, now.shown(), unsavedEvents)
                        .advance(now.head(), listener);
            }
        });
    }

    private ViewPosition position() {
        return transactions.ordinary().fetchInTransaction(() -> {
            try {
                return ViewPosition.now(transactions.getConnection());
            } catch (SQLException failure) {
                throw new JdbcException("could not read how far the views are", failure);
            }
        });
    }

    /** Has a thread of its own bring the views up to date again and again, while others append. */
    public Following follow() {
        return new Following();
    }

    /** What fails while it follows, fails again for whoever catches up after it, and is told there. */
    public final class Following implements AutoCloseable {

        private final CountDownLatch over = new CountDownLatch(1);
        private final CompletableFuture<@Nullable Void> run = CompletableFuture.runAsync(
                this::run, Thread.ofPlatform().daemon().name("views")::start);

        private Following() {}

        private void run() {
            try {
                while (!over.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    ViewPosition now = position();
                    if (now.head() - now.shown() >= unsavedEvents) {
                        catchUp(CatchUpListener.NONE);
                    }
                }
            } catch (RuntimeException | Error failure) {
                // See above.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** Waits until it has caught up with what it had begun with. Nobody interrupts it, as H2 would close its file. */
        @Override
        public void close() {
            over.countDown();
            run.join();
        }
    }
}
