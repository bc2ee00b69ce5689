package dev.jetaudit.persistence.view;

import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.eventstore.Journal;
import dev.jetaudit.persistence.eventstore.JournalSource;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the views up to date in a thread of its own. A failure rolls its batch back. If somebody waits, the processor stops and
 * the waiting one is told; if nobody does, it tries again after a second, then at growing intervals. Belongs to one thread.
 */
public final class ViewProcessor implements AutoCloseable {

    private static final int BATCH_SIZE = 1000;

    /**
     * The owner of the token. The same for every process: only one at a time fills the views, and a claim that a killed one left
     * behind must not keep the next one waiting until it expires.
     */
    private static final String OWNER = "jetaudit";

    /** Longer than any batch takes on a slow disk. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("view_token")
            .setProcessorNameColumn("processor")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("touched_at")
            .setOwnerColumn("owner")
            .build();

    private final StoreTransactions transactions;
    private final Journal journal;
    private final JournalSource source;
    private final TokenStore tokens;
    private final HistoryAssessor assessor;
    private @Nullable TrackingEventProcessor running;
    private ViewProgress progress = new ViewProgress();

    public ViewProcessor(
            StoreTransactions transactions,
            Journal journal,
            JournalSource source,
            StoredTypeSerializer serializer,
            HistoryAssessor assessor) {
        this.transactions = transactions;
        this.journal = journal;
        this.source = source;
        this.assessor = assessor;
        this.tokens = JdbcTokenStore.builder()
                .connectionProvider(transactions::connectionToWrite)
                .serializer(serializer)
                .schema(TOKENS)
                .contentType(String.class)
                .nodeId(OWNER)
                .claimTimeout(CLAIM)
                .build();
    }

    /** Starts where the views stand. Does nothing if it runs. In a shared store, only {@link #awaitCaughtUp} may. */
    public void start() {
        if (running == null) {
            progress = new ViewProgress();
            source.resume();
            running = processor(progress);
            running.start();
        }
    }

    /**
     * Waits until the views show every event that is in the journal now. Starts the processor if it does not run. Where other
     * processes share the store, they take turns: the processor runs no longer than somebody waits for it.
     *
     * @throws RuntimeException whatever stopped the processor; the views stand at the last batch that succeeded
     */
    public void awaitCaughtUp(CatchUpListener listener) {
        if (transactions.areShared()) {
            transactions.aloneOnViews(() -> {
                catchUp(listener);
                stop();
            });
        } else {
            catchUp(listener);
        }
    }

    /** The head is asked for first: what others append after that wakes nobody here. */
    private void catchUp(CatchUpListener listener) {
        long head = journal.head();
        start();
        try {
            progress.await(head, listener);
        } catch (RuntimeException | Error failure) {
            stop();
            throw failure;
        }
    }

    /**
     * Empties the views, to be filled again from the first event. Both happens or nothing; if the process dies while the views
     * fill, the next start continues. Stops the processor if it runs.
     */
    public void reset() {
        stop();
        transactions.aloneOnViews(() -> transactions.ordinary().executeInTransaction(this::empty));
    }

    private void empty() {
        try {
            ViewPosition.reset(transactions.connectionToWrite());
        } catch (SQLException failure) {
            throw new JdbcException("could not empty the views", failure);
        }
    }

    /** Stops after the batch that is being processed. Does nothing if it does not run. */
    public void stop() {
        TrackingEventProcessor stopping = running;
        if (stopping != null) {
            running = null;
            progress.stopping();
            var stopped = stopping.shutdownAsync();
            source.pause();
            stopped.join();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private TrackingEventProcessor processor(ViewProgress reportedTo) {
        // An interrupted thread would make H2 close its file, so the time to end in order is as good as unlimited.
        TrackingEventProcessorConfiguration configuration =
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH_SIZE)
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                        .andWorkerTerminationTimeout(1, TimeUnit.HOURS)
                        .andEventAvailabilityTimeout(1, TimeUnit.MINUTES)
                        .andEventTrackerStatusChangeListener(reportedTo);
        SimpleEventHandlerInvoker invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(new HistoryProjection(assessor, transactions))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(new SequentialPolicy())
                .build();
        return TrackingEventProcessor.builder()
                .name(ViewPosition.PROCESSOR)
                .eventHandlerInvoker(invoker)
                .errorHandler(context -> report(context, reportedTo))
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(new ReportingTransactions(transactions.ordinary(), reportedTo))
                .trackingEventProcessorConfiguration(configuration)
                .build();
    }

    /** Also an error becomes an exception, which ends the batch; an error would end the thread. */
    private static void report(ErrorContext context, ViewProgress progress) {
        progress.failed(context.error());
        throw new EventProcessingException("a batch of the views failed", context.error());
    }

    /** Reports what the processor would only log and try again: that its token cannot be read or written. */
    private record ReportingTransactions(TransactionManager manager, ViewProgress progress)
            implements TransactionManager {

        @Override
        public Transaction startTransaction() {
            return manager.startTransaction();
        }

        @Override
        public void executeInTransaction(Runnable task) {
            fetchInTransaction(() -> {
                task.run();
                return true;
            });
        }

        @Override
        public <T> T fetchInTransaction(Supplier<T> supplier) {
            try {
                return manager.fetchInTransaction(supplier);
            } catch (RuntimeException | Error failure) {
                progress.failed(failure);
                throw failure;
            }
        }
    }
}
