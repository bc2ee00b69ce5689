package dev.jetaudit.persistence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.persistence.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused in the URL of a store, and that nothing behind its question mark is ever printed. */
class PostgresUrlTest {

    @Test
    void failure_is_told_without_the_password_or_the_parameters() {
        StoreLocation.Server server = new StoreLocation.Server(
                "jdbc:postgresql://localhost:1/nowhere?user=auditor&sslmode=disable", null, "s3cret");
        String said = assertTellsNothing(server);
        assertTrue(
                said.startsWith("the store jdbc:postgresql://localhost:1/nowhere cannot be used (Connection to"), said);
        assertTrue(said.endsWith("; check that the server runs and can be reached, and its URL"), said);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:99999/audit?user=x&Token=s3cret, the driver cannot read its URL",
        "localhost:1/audit?user=x&service=s3cret, the driver cannot read its URL",
        "localhost:1/audit?user=x&sslmode=s3cret, the driver cannot use what its URL says behind sslmode=",
        "localhost:1/audit?targetServerType=s3cret, the driver cannot use what its URL says behind targetServerType=",
        "localhost:1/audit?socketFactory=s3%63ret, the driver cannot use what its URL says behind socketFactory="
    })
    void what_the_driver_says_of_the_url_is_said_without_its_parameters(String url, String reason) {
        String said = assertTellsNothing(new StoreLocation.Server("jdbc:postgresql://" + url, null, null));
        assertTrue(said.contains("cannot be used (" + reason + ")"), said);
    }

    @Test
    void what_the_server_says_is_told_though_a_parameter_has_the_same_word() {
        String url = PostgresServer.database().url().replaceFirst("/\\w+\\?", "/nowhere?") + "&currentSchema=database";
        StoreUnavailable refused = assertThrows(
                StoreUnavailable.class, () -> Database.openExisting(new StoreLocation.Server(url, null, "postgres")));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.contains("database \"nowhere\" does not exist"), said);
    }

    private static String assertTellsNothing(StoreLocation.Server server) {
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> Database.openExisting(server));
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            assertFalse(cause.toString().contains("s3cret"), cause.toString());
        }
        return String.valueOf(refused.getMessage());
    }

    @Test
    void password_in_the_url_is_refused_without_repeating_it() {
        for (String url : List.of(
                "jdbc:postgresql://db/audit?password=s3cret",
                "jdbc:postgresql://db/audit?user=a&PassWord=s3cret",
                "jdbc:postgresql://db/audit?sslpassword=s3cret",
                "jdbc:postgresql://db/audit&user=owner&password=s3cret",
                "jdbc:postgresql://db/audit;password=s3cret")) {
            assertEquals(
                    "a password does not belong into the URL of a store, where every user of the machine can read it;"
                            + " give it by --password-file, PGPASSWORD or ~/.pgpass",
                    refusal(url));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://auditor:s3cret@db/audit",
                "jdbc:postgresql://db/audit&user=s3cret",
                "jdbc:postgresql://db/audit;user=s3cret?user=a",
                "jdbc:postgresql://db:s3cret/audit?user=a",
                "jdbc:postgresql://db?user=s3cret",
                "jdbc:postgresql://db/?user=s3cret",
                "jdbc:postgresql:/db/audit?user=s3cret",
                "jdbc:postgresql:s3cret",
                "jdbc:postgresql://db/audit?user=s3cret%zz",
                "JDBC:postgresql://db/audit?user=s3cret"
            })
    void url_of_another_form_is_refused_without_repeating_it(String url) {
        assertEquals(
                "the URL of a PostgreSQL store is written jdbc:postgresql://HOST/DATABASE?user=NAME", refusal(url));
    }

    private static String refusal(String url) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> new StoreLocation.Server(url, null, null))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/audit",
                "jdbc:postgresql://db:5433,db2:5434/audit?targetServerType=primary",
                "jdbc:postgresql://[::1]:5432/audit?user=a%20b&currentSchema=x"
            })
    void url_that_names_host_and_database_is_taken(String url) {
        assertEquals(url, new StoreLocation.Server(url, null, null).url());
    }
}
