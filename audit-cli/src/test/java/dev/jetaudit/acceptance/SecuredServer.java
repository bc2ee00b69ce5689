package dev.jetaudit.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** A server that takes strangers over TLS only, by the name {@code localhost}, with a password. */
final class SecuredServer implements AutoCloseable {
    static final String PASSWORD = "s3cret-over-tls";

    private static final String KEY_PASSWORD = "of-the-test";

    private final Path folder;
    private final EmbeddedPostgres server;

    SecuredServer(Path folder) throws Exception {
        this.folder = folder;
        certify("server");
        server = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", certificate("server").toString())
                .setServerConfig("ssl_key_file", key("server").toString())
                .setServerConfig("password_encryption", "scram-sha-256")
                .setDataDirectoryCustomizer(SecuredServer::demandTls)
                .start();
        String own = server.getJdbcUrl("postgres", "postgres");
        PostgresServer.execute(own, "create role recorder login password '" + PASSWORD + "'");
        PostgresServer.execute(own, "create database audit owner recorder");
    }

    int port() {
        return server.getPort();
    }

    /** Returns the file of a certificate that nobody but its owner signed. */
    Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    /** Makes a key and a certificate for {@code localhost}. */
    void certify(String name) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        KEY_PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, KEY_PASSWORD.toCharArray());
        }
        writePem(certificate(name), "CERTIFICATE", keys.getCertificate(name).getEncoded());
        writePem(
                key(name),
                "PRIVATE KEY",
                keys.getKey(name, KEY_PASSWORD.toCharArray()).getEncoded());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private Path key(String name) {
        return folder.resolve(name + ".key");
    }

    private static void writePem(Path file, String what, byte[] content) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static void demandTls(File dataDirectory) {
        try {
            Files.writeString(dataDirectory.toPath().resolve("pg_hba.conf"), """
                host all postgres 127.0.0.1/32 trust
                hostssl all all 127.0.0.1/32 scram-sha-256
                hostssl all all ::1/128 scram-sha-256
                """);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
