package dev.jetaudit.persistence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.SampleCalls;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.axonframework.common.transaction.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other users of a server, their schemas and settings do not change what a store does. */
class PostgresRolesTest {

    private final StoreLocation.Server owners = PostgresServer.database();
    private final String role = "guest_" + owners.url().replaceAll(".*/(\\w+).*", "$1");

    @BeforeEach
    void make() {
        Database.openOrCreate(owners).close();
        execute("create role " + role + " login password 'x'");
        execute("grant select on all tables in schema public to " + role);
    }

    @AfterEach
    void drop() {
        execute("drop owned by " + role + " cascade; drop role " + role);
    }

    @Test
    void a_user_with_a_schema_of_his_own_name_waits_for_the_others_too() throws InterruptedException {
        execute("create schema " + role + " authorization " + role);
        try (Database one = Database.openOrCreate(owners);
                Database other = Database.openOrCreate(guests())) {
            StoreTransactions ones = new StoreTransactions(one);
            Transaction first = ones.recording().startTransaction();
            ones.connection();
            StoreTransactions others = new StoreTransactions(other);
            Thread second =
                    Thread.ofPlatform().start(() -> others.recording().executeInTransaction(others::connection));
            assertFalse(second.join(Duration.ofMillis(300)));
            first.rollback();
            assertTrue(second.join(Duration.ofSeconds(20)));
        }
    }

    @Test
    void functions_that_others_made_are_not_called() {
        for (String captured :
                List.of("hashtext(name)", "current_setting(varchar)", "set_config(varchar, varchar, bool)")) {
            execute("create function public." + captured + " returns int language plpgsql as"
                    + " $$ begin raise exception 'captured'; end $$");
        }
        try (JetauditStore store = JetauditStore.openOrCreate(owners, List.of())) {
            SampleCalls.append(store.journal().engine(), new SampleCalls("EX01/SG1", "s1").backup(10));
            assertTrue(store.figures().bytesOnDisk() > 0);
        }
    }

    @Test
    void what_others_committed_is_seen_after_a_wait_whatever_the_user_has_by_default() throws SQLException {
        for (String level : List.of("serializable", "repeatable read")) {
            execute("alter role " + role + " set default_transaction_isolation = '" + level + "'");
            try (Database database = Database.openExisting(guests())) {
                Connection first = database.borrow();
                Connection further = database.borrow();
                assertEquals("read committed", shown(first));
                assertEquals("read committed", shown(further));
                database.giveBack(first);
                database.giveBack(further);
            }
        }
    }

    @Test
    void an_older_store_is_upgraded_by_its_owner_only() {
        StoreLocation.Server guests = guests();
        execute("create schema " + role + " authorization " + role);
        makeOlder();
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> Database.openOrCreate(guests));
        assertEquals(
                "the store " + guests
                        + " is of an older Jetaudit and has to be upgraded by its owner: let the owner run"
                        + " 'jetaudit store info' on it, and then docs/postgresql-roles.sql again",
                refused.getMessage());
        assertThrows(StoreUnavailable.class, () -> Database.openExisting(guests));
    }

    @Test
    void an_older_store_is_upgraded_where_it_is() throws SQLException {
        makeOlder();
        execute("create schema postgres");
        Database.openExisting(owners).close();
        try (Connection connection = PostgresServer.connect(owners.url())) {
            assertEquals(
                    "public", text(connection, "select schemaname from pg_tables where tablename = 'view_position'"));
            assertEquals("public", text(connection, "select schemaname from pg_tables where tablename like 'flyway%'"));
        }
    }

    @Test
    void a_database_that_cannot_keep_every_text_is_not_recorded_into() {
        String name = role.replace("guest", "ascii");
        execute("create database " + name + " encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template template0");
        StoreLocation.Server server =
                new StoreLocation.Server(owners.url().replaceFirst("/\\w+\\?", "/" + name + "?"), null, "postgres");
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> Database.openOrCreate(server));
        assertEquals(
                "the store " + server
                        + " cannot be recorded into: its database has the encoding SQL_ASCII, which cannot"
                        + " keep every path; make one with the encoding UTF8",
                refused.getMessage());
        assertThrows(StoreUnavailable.class, () -> Database.openExisting(server));
    }

    /** Takes back what the newest migrations did, as far as it asks. */
    private void makeOlder() {
        execute("""
            do $$ declare t text; begin
                for t in select tablename from pg_tables where tablename like 'rebuilt%' or tablename = 'view_position'
                loop execute 'drop table ' || t; end loop;
            end $$;
            create table view_token ();
            delete from flyway_schema_history where version in ('9', '10')\
            """);
    }

    private StoreLocation.Server guests() {
        return new StoreLocation.Server(owners.url().replaceFirst("user=\\w+", "user=" + role), null, "x");
    }

    private static String shown(Connection connection) throws SQLException {
        return text(connection, "show transaction_isolation");
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertTrue(row.next());
            String text = row.getString(1);
            assertFalse(row.next());
            return text;
        }
    }

    private void execute(String sql) {
        try (Connection connection = PostgresServer.connect(owners.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
