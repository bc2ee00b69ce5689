import dev.jetaudit.api.instance.EngineInstanceCommand;
import dev.jetaudit.api.instance.InstanceSnapshots;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.output.Progress;
import dev.jetaudit.cli.recorder.DurableWriter;
import dev.jetaudit.cli.recorder.RecordedEvidence;
import dev.jetaudit.cli.recorder.Recorder;
import dev.jetaudit.cli.trace.CallTraceFormat;
import dev.jetaudit.cli.workbench.RecordingOrder;
import dev.jetaudit.domain.instance.EngineInstanceAggregate;
import dev.jetaudit.domain.state.InstanceState;
import dev.jetaudit.persistence.codec.StoredType;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.codec.StoredTypes;
import dev.jetaudit.persistence.eventstore.Journal;
import dev.jetaudit.persistence.eventstore.RecentlyUsedCache;
import dev.jetaudit.persistence.evidence.EvidenceBook;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Records a trace as the command does, but into Axon's stock JDBC engine with time-ordered identifiers, and without views or
 * snapshots. Prints the seconds that it took, without the start of the JVM.
 */
final class StockRecording {

    private static final List<StoredType> STATE = List.of(new StoredType("instance-state", "2", InstanceState.class));

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("journal_event")
            .snapshotTable("stock_snapshot")
            .globalIndexColumn("position")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("instance")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .timestampColumn("recorded_at")
            .build();

    private static final String COLUMNS = "event_id varchar(36) not null, instance varchar(200) not null,"
            + " sequence_number bigint not null, type varchar(60) not null, payload_type varchar(60) not null,"
            + " payload_revision varchar(10) not null, payload varbinary not null, meta_data varbinary not null,"
            + " recorded_at varchar(40) not null, ";

    /** Stays empty. */
    private static final String SNAPSHOT_TABLE =
            "create table stock_snapshot (" + COLUMNS + "primary key (instance, sequence_number))";

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        try (Database database = Database.openOrCreate(Path.of(arguments[1]))) {
            StoreTransactions transactions = new StoreTransactions(database);
            createTables(transactions);
            EvidenceBook book = new EvidenceBook(transactions);
            EvidenceOpener opener = new EvidenceOpener(List.of(new CallTraceFormat()), InputStream.nullInputStream());
            JdbcEventStorageEngine engine = engine(transactions);
            RecordedEvidence known = new RecordedEvidence(book, new Journal(engine), opener);
            SimpleCommandBus bus = bus(transactions, engine);
            DurableWriter writer = new DurableWriter(
                    transactions.recording(), command -> handle(bus, command), () -> false, book, known, InstantSource.system());
            RecordingOrder order = new RecordingOrder(List.of(arguments[0]), null, false, false, false);
            new Recorder(opener, known, writer, List.of()).record(order, Progress.SILENT);
        }
        System.out.println((System.nanoTime() - start) / 1e9);
        Runtime.getRuntime().halt(0);
    }

    private static void createTables(StoreTransactions transactions) {
        transactions.ordinary().executeInTransaction(() -> {
            try (Statement statement = transactions.connectionToWrite().createStatement()) {
                statement.execute(EventRows.TABLE);
                statement.execute(SNAPSHOT_TABLE);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /** Axon's engine closes what it was given. */
    static Connection keptOpen(Connection connection) {
        return ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler());
    }

    private static JdbcEventStorageEngine engine(StoreTransactions transactions) {
        StoredTypeSerializer serializer = StoredTypeSerializer.of(new StoredTypes(STATE));
        return JdbcEventStorageEngine.builder()
                .connectionProvider(() -> keptOpen(transactions.connection()))
                .transactionManager(transactions.recording())
                .schema(SCHEMA)
                .dataType(byte[].class)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    private static SimpleCommandBus bus(StoreTransactions transactions, JdbcEventStorageEngine engine) {
        InstanceSnapshots none = (_, _, _) -> {};
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(EngineInstanceAggregate.class),
                new SimpleResourceParameterResolverFactory(List.of(none)));
        EventSourcingRepository<EngineInstanceAggregate> repository = EventSourcingRepository.builder(
                        EngineInstanceAggregate.class)
                .eventStore(EmbeddedEventStore.builder().storageEngine(engine).build())
                .parameterResolverFactory(parameters)
                .cache(new RecentlyUsedCache(256))
                .build();
        SimpleCommandBus bus =
                SimpleCommandBus.builder().transactionManager(transactions.recording()).build();
        AggregateAnnotationCommandHandler.<EngineInstanceAggregate>builder()
                .aggregateType(EngineInstanceAggregate.class)
                .repository(repository)
                .parameterResolverFactory(parameters)
                .commandTargetResolver(message -> new VersionedAggregateIdentifier(
                        ((EngineInstanceCommand) message.getPayload()).instance(), null))
                .build()
                .subscribe(bus);
        return bus;
    }

    private static void handle(SimpleCommandBus bus, EngineInstanceCommand command) {
        FutureCallback<EngineInstanceCommand, Object> callback = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command), callback);
        if (callback.getResult().isExceptional()) {
            throw new IllegalStateException(callback.getResult().exceptionResult());
        }
    }
}
