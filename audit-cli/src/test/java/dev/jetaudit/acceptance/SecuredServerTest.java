package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS and passwords as docs/postgresql.md describes them, in processes of their own, where the driver finds what it looks for. */
class SecuredServerTest {
    @TempDir
    private Path folder = Path.of("");

    private final Path week = Repository.ROOT.resolve("examples/exchange-week.ndjson");

    @Test
    void certificate_name_and_password_are_checked() throws Exception {
        try (SecuredServer server = new SecuredServer(folder)) {
            server.certify("stranger");
            String verified = "sslmode=verify-full&sslrootcert=" + server.certificate("server");
            Reply recorded = child().with("PGPASSWORD", SecuredServer.PASSWORD)
                    .run("--store", url(server, "localhost", verified), "record", week.toString());
            assertEquals(0, recorded.exit(), recorded.err());
            assertEquals(
                    0, byPasswordFile(server, SecuredServer.PASSWORD, verified).exit());

            assertRefused(byPasswordFile(server, "wr0ng", verified), "password authentication failed");
            assertRefused(
                    byPasswordFile(
                            server,
                            SecuredServer.PASSWORD,
                            "sslmode=verify-full&sslrootcert=" + server.certificate("stranger")),
                    "SSL error");
            assertRefused(
                    byPasswordFile(
                            server, SecuredServer.PASSWORD, "sslmode=verify-full&sslrootcert=" + folder + "/none"),
                    "(the driver cannot use what its URL says behind sslrootcert=); check what its URL says of TLS");
            assertRefused(
                    child().with("PGPASSWORD", SecuredServer.PASSWORD)
                            .run("--store", url(server, "127.0.0.1", verified), "backups"),
                    "check what its URL says of TLS, see docs/postgresql.md");
            assertRefused(byPasswordFile(server, SecuredServer.PASSWORD, "sslmode=disable"), "no pg_hba.conf entry");
        }
    }

    private Reply byPasswordFile(SecuredServer server, String password, String parameters) throws Exception {
        Path file = folder.resolve("pgpass");
        Files.writeString(file, "localhost:" + server.port() + ":audit:recorder:" + password + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return child().with("PGPASSFILE", file.toString())
                .run("--store", url(server, "localhost", parameters), "backups");
    }

    private Child child() {
        return new Child(folder);
    }

    private static String url(SecuredServer server, String host, String parameters) {
        return "jdbc:postgresql://" + host + ":" + server.port() + "/audit?user=recorder&" + parameters;
    }

    private static void assertRefused(Reply reply, String reason) {
        assertEquals(4, reply.exit(), reply.err());
        assertTrue(reply.err().contains(reason), reply.err());
        assertFalse(reply.err().contains(SecuredServer.PASSWORD), reply.err());
        assertEquals(1, reply.err().lines().count(), reply.err());
    }
}
