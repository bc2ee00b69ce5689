package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the roles of docs/postgresql-roles.sql may and may not do, and what the command says to those who may not. */
class PostgresRightsTest {
    private static final String PASSWORD = "s3cret-of-the-recorder";

    @TempDir
    private Path folder = Path.of("");

    private final Jetaudit jetaudit = new Jetaudit(Path.of("unused"));
    private final Path week = Repository.ROOT.resolve("examples/exchange-week.ndjson");
    private String url = "";

    @BeforeEach
    void record() throws IOException {
        url = PostgresServer.database();
        on(url, "record", week.toString());
        runScript();
    }

    @Test
    void recorder_records_and_auditor_reads_and_neither_changes_anything() throws IOException {
        Path more = new Trace("EX09/SG1").begin(0).end(2).writeTo(folder.resolve("more.ndjson"));
        Reply recorded = as("recorder", "record", more.toString());
        assertEquals(more + ": 2 items recorded, 0 already known\n", recorded.err());
        assertEquals(0, as("recorder", "replay").exit());
        Reply read = as("auditor", "backups");
        assertEquals("", read.err());
        assertEquals(on(url, "backups").out(), read.out());
        assertRefused(as("auditor", "replay"), "have the store's owner give this user the rights");
        assertDenied("set role jetaudit_recorder; delete from chunk");
        assertDenied("set role jetaudit_recorder; update journal_origin set origin = ''");
    }

    @Test
    void script_gives_the_same_rights_in_a_schema_of_its_own() throws IOException {
        PostgresServer.execute(url, "create schema \"its own\"");
        url += "&currentSchema=%22its%20own%22";
        on(url, "record", week.toString());
        runScript();
        Path more = new Trace("EX09/SG1").begin(0).end(2).writeTo(folder.resolve("more.ndjson"));
        assertEquals(0, as("recorder", "record", more.toString()).exit());
        assertEquals(on(url, "backups").out(), as("auditor", "backups").out());
    }

    @Test
    void script_leaves_nobody_the_right_to_make_functions_beside_the_tables() throws IOException {
        PostgresServer.execute(url, "grant create on schema public to public");
        runScript();
        assertDenied(
                "set role jetaudit_recorder; create function public.mine() returns int language sql as 'select 1'");
    }

    @Test
    void triggers_also_hold_for_a_session_that_skips_the_others() {
        for (String change :
                List.of("delete from chunk", "update journal_origin set origin = ''", "truncate checkpoint")) {
            assertDenied("set session_replication_role = replica; " + change);
        }
    }

    @Test
    void auditor_reads_views_that_are_behind_as_they_are_and_is_told() throws IOException {
        String before = on(url, "backups").out();
        PostgresServer.execute(url, "update view_position set position = position - 3");
        Reply read = as("auditor", "backups");
        assertEquals(0, read.exit(), read.err());
        assertEquals(before, read.out());
        assertEquals(
                "jetaudit: the latest 3 events of the store are not in its views yet, and this user may not bring them"
                        + " up to date\n",
                read.err());
        assertEquals("", as("recorder", "backups").err());
        assertEquals("", as("auditor", "backups").err());
    }

    @Test
    void auditor_who_would_have_to_sign_first_is_told_what_is_missing() throws IOException {
        String keys = folder.resolve("keys").toString();
        jetaudit.run("keys", "init", "--keys", keys);
        on(url, "checkpoint", "--keys", keys);
        String[] proof = {"proof", "EX01/First Storage Group#1", "--keys", keys, "--out", folder + "/backup.proof"};
        assertEquals(0, as("auditor", proof).exit());
        Path more = new Trace("EX09/SG1").begin(0).end(2).writeTo(folder.resolve("more.ndjson"));
        on(url, "record", more.toString());
        assertRefused(
                as("auditor", proof),
                "(ERROR: permission denied for table checkpoint); have the store's owner give this user the rights");
    }

    @Test
    void server_that_only_reads_is_read() throws IOException {
        String keys = folder.resolve("keys").toString();
        jetaudit.run("keys", "init", "--keys", keys);
        String user = login("recorder").replaceAll(".*user=(\\w+).*", "$1");
        PostgresServer.execute(url, "alter role " + user + " set default_transaction_read_only = on");
        PostgresServer.execute(url, "update view_position set position = position - 3");
        Reply read = as("recorder", "backups");
        assertEquals(0, read.exit(), read.err());
        assertTrue(
                read.err().startsWith("jetaudit: the latest 3 events of the store are not in its views yet"),
                read.err());
        assertRefused(
                as(
                        "recorder",
                        "proof",
                        "EX01/First Storage Group#1",
                        "--keys",
                        keys,
                        "--out",
                        folder + "/backup.proof"),
                "it is a standby, or its sessions only read");
    }

    @Test
    void refusal_does_not_repeat_the_statement() throws IOException {
        PostgresServer.execute(url, "revoke delete on backup from jetaudit_recorder");
        PostgresServer.execute(url, "update view_position set position = position - 3");
        Reply refused = as("recorder", "backups");
        assertRefused(refused, "(ERROR: permission denied for table backup); have the store's owner");
        assertFalse(refused.err().contains("delete from"), refused.err());
    }

    @Test
    void wrong_password_is_exit_code_4_and_is_not_repeated() throws IOException {
        Path wrong = Files.writeString(folder.resolve("password"), "wr0ng-password\n");
        Reply reply = on(login("recorder"), "-v", "--password-file", wrong.toString(), "backups");
        assertRefused(reply, "password authentication failed");
        assertFalse(reply.err().contains("wr0ng-password"), reply.err());
        Reply none = on(url.replace("user=postgres", "user=nobody"), "backups");
        assertEquals(4, none.exit());
        assertEquals(2, on(url + "&password=" + PASSWORD, "backups").exit());
        assertFalse(on(url + "&password=" + PASSWORD, "-v", "backups").err().contains(PASSWORD));
    }

    private void assertDenied(String sql) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> PostgresServer.execute(url, sql), sql);
        SQLException reason = assertInstanceOf(SQLException.class, refused.getCause());
        assertEquals("42501", reason.getSQLState(), sql);
    }

    private void runScript() throws IOException {
        PostgresServer.execute(url, Files.readString(Repository.ROOT.resolve("docs/postgresql-roles.sql")));
    }

    private static void assertRefused(Reply reply, String reason) {
        assertEquals(4, reply.exit(), reply.err());
        assertTrue(reply.err().contains(reason), reply.err());
    }

    private Reply as(String role, String... args) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        String[] all = new String[args.length + 2];
        all[0] = "--password-file";
        all[1] = password.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        return on(login(role), all);
    }

    /** Returns the URL for a user of the role that the script made. */
    private String login(String role) {
        String user = role + "_" + url.replaceAll(".*/(\\w+).*", "$1");
        PostgresServer.execute(
                url,
                "do $$ begin if not exists (select from pg_roles where rolname = '" + user
                        + "') then create role " + user + " login password '" + PASSWORD + "' in role jetaudit_" + role
                        + "; end if; end $$");
        return url.replaceFirst("user=\\w+", "user=" + user);
    }

    private Reply on(String store, String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "--store";
        all[1] = store;
        System.arraycopy(args, 0, all, 2, args.length);
        return jetaudit.run(all);
    }
}
