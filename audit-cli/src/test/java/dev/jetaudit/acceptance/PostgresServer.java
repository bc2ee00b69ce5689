package dev.jetaudit.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server for the tests of one JVM. It is started from binaries on the class path; where that cannot be, the tests
 * fail, unless {@code -Dpostgres.url=jdbc:postgresql://…} names a server whose user (with PGPASSWORD) may create databases and roles.
 */
public final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable String url;

    private PostgresServer() {}

    /** Returns the URL of an empty database, for its owner. */
    public static String database() {
        String name = "accept_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        execute(serverUrl(), "create database " + name + " encoding 'UTF8' template template0");
        return serverUrl().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
    }

    /** Executes SQL as the user of the tests. */
    static void execute(String to, String sql) {
        try (Connection connection = connect(to);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Returns the one number that a query finds. */
    static long number(String to, String sql) {
        try (Connection connection = connect(to);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static Connection connect(String to) throws SQLException {
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
            return EmbeddedPostgres.builder()
                    .setDataDirectoryCustomizer(PostgresServer::demandPasswords)
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        } catch (IOException | IllegalStateException failure) {
            throw new IllegalStateException(
                    "PostgreSQL cannot be started here (as root it needs user namespaces; else Linux on x86-64);"
                            + " name a server that runs with -Dpostgres.url=jdbc:postgresql://…",
                    failure);
        }
    }

    /** Every user but the tests' own needs a password. */
    private static void demandPasswords(File dataDirectory) {
        try {
            Files.writeString(dataDirectory.toPath().resolve("pg_hba.conf"), """
                host all postgres 127.0.0.1/32 trust
                host all postgres ::1/128 trust
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128 scram-sha-256
                """);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
