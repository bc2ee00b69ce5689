package dev.jetaudit.persistence;

import dev.jetaudit.persistence.store.StoreLocation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server for the tests of one JVM. It is started from binaries on the class path; where that cannot be, the tests
 * fail, unless {@code -Dpostgres.url=jdbc:postgresql://…} names a server whose user (with PGPASSWORD) may create databases.
 */
public final class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable String url;

    private PostgresServer() {}

    /** Returns an empty database. */
    public static StoreLocation.Server database() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (Connection connection = connect(serverUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " encoding 'UTF8' template template0");
        } catch (SQLException failure) {
            throw new IllegalStateException("no database could be made at " + serverUrl(), failure);
        }
        return new StoreLocation.Server(
                serverUrl().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), null, System.getenv("PGPASSWORD"));
    }

    /** Connects as the user of the tests. */
    public static Connection connect(String to) throws SQLException {
        Properties login = new Properties();
        login.setProperty("password", Objects.requireNonNullElse(System.getenv("PGPASSWORD"), "postgres"));
        return DriverManager.getConnection(to, login);
    }

    private static synchronized String serverUrl() {
        String known = url;
        if (known == null) {
            String named = System.getProperty("postgres.url", "");
            known = named.isEmpty() ? started() : named;
            url = known;
        }
        return known;
    }

    private static String started() {
        try {
            return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
        } catch (IOException | IllegalStateException failure) {
            throw new IllegalStateException(
                    "PostgreSQL cannot be started here (as root it needs user namespaces; else Linux on x86-64);"
                            + " name a server that runs with -Dpostgres.url=jdbc:postgresql://…",
                    failure);
        }
    }
}
