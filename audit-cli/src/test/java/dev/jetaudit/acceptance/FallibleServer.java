package dev.jetaudit.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server that falls, with all that it had not written yet, and stands up again at the same place. */
public final class FallibleServer implements AutoCloseable {
    private final Path data;
    private final AtomicInteger databases = new AtomicInteger();
    private EmbeddedPostgres server;

    /** Starts it. */
    public FallibleServer(Path data) throws IOException {
        this.data = data;
        this.server = builder().start();
    }

    /** Returns the URL of an empty database. */
    public String database() {
        String name = "fallible" + databases.incrementAndGet();
        PostgresServer.execute(server.getJdbcUrl("postgres", "postgres"), "create database " + name);
        return server.getJdbcUrl("postgres", name);
    }

    /** Kills every process of the server. */
    public void fall() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        List<ProcessHandle> processes = new ArrayList<>();
        ProcessHandle.of(postmaster).ifPresent(first -> {
            processes.add(first);
            first.descendants().forEach(processes::add);
        });
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    /** Starts it again; it recovers what it had written. */
    public void standUp() throws IOException {
        int port = server.getPort();
        server.close();
        server = builder().setPort(port).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
    }
}
