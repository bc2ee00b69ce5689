package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.codec.StoredTypes;
import dev.jetaudit.persistence.eventstore.JournalAhead.Stretch;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.Durability;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.DomainEventMessage;

/** Appends to a server's journal: a process of its own, as far as the store can tell. */
final class Appender implements AutoCloseable {

    private final StoreLocation.Server server;
    private final Database database;
    final StoreTransactions transactions;
    final ChunkEngine engine;

    /** What it was told to be appended by itself. */
    final List<Stretch> told = new CopyOnWriteArrayList<>();

    Appender(StoreLocation.Server server, Durability durability) {
        this.server = server;
        database = Database.openOrCreate(server);
        transactions = new StoreTransactions(database, durability);
        StoredTypes types = new StoredTypes(List.of());
        engine = new ChunkEngine(transactions, types, StoredTypeSerializer.of(types), InstantSource.system());
        engine.tell(told::add);
    }

    Appender(StoreLocation.Server server) {
        this(server, Durability.SYNC);
    }

    void append(DomainEventMessage<?>... events) {
        engine.appendEvents(events);
    }

    /** Appends three calls: then it knows how the journal ends, and that nobody else is at it. */
    Appender goingOn(SampleCalls calls) {
        for (int call = 0; call < 3; call++) {
            append(calls.read());
        }
        return this;
    }

    /** Returns how many connections to the database did nothing after they had appended a call by one statement. */
    long appendedAtOnce() {
        return number("select count(*) from pg_stat_activity where datname = current_database()"
                + " and query like 'with permitted%'");
    }

    long number(String query) {
        try (Connection connection = PostgresServer.connect(server.url());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
