package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a store on a server: the same answers, passwords that nobody sees, rights that are enough. */
class PostgresStoreTest {
    private static final String PASSWORD = "s3cret-of-the-recorder";

    @TempDir
    private Path folder = Path.of("");

    private final Jetaudit jetaudit = new Jetaudit(Path.of("unused"));
    private final Path week = Repository.ROOT.resolve("examples/exchange-week.ndjson");
    private String url = "";

    @BeforeEach
    void prepare() {
        url = PostgresServer.database();
    }

    @Test
    void answers_as_a_directory_does() {
        Jetaudit directory = new Jetaudit(folder.resolve("store"));
        directory.record(week);
        assertEquals(0, on(url, "record", week.toString()).exit());
        for (String verb : new String[] {"backups", "calls"}) {
            assertEquals(
                    directory.run(verb, "--format", "json").out(),
                    on(url, verb, "--format", "json").out());
        }
        assertEquals(
                directory.record(week).err(), on(url, "record", week.toString()).err());
        assertEquals(0, on(url, "replay", "--states").exit());
        assertEquals(0, on(url, "replay", "--verify").exit());
        assertEquals(directory.run("backups").out(), on(url, "backups").out());
        assertEquals(0, on(url, "doctor").exit());
    }

    @Test
    void is_signed_verified_and_proved_and_an_altered_row_is_found() {
        String keys = folder.resolve("keys").toString();
        Path proof = folder.resolve("backup.proof");
        jetaudit.run("keys", "init", "--keys", keys);
        assertEquals(0, on(url, "record", "--keys", keys, week.toString()).exit());
        assertTrue(on(url, "verify", "--keys", keys).out().endsWith(", 1 checkpoint.\n"));
        assertEquals(
                0,
                on(url, "proof", "EX01/First Storage Group#1", "--keys", keys, "--out", proof.toString())
                        .exit());
        PostgresServer.execute(
                url, "alter table chunk disable trigger all; update chunk set appended_at = 5 where" + " chunk_no = 1");
        assertEquals(5, on(url, "verify", "--keys", keys).exit());
    }

    @Test
    void roles_of_the_script_record_and_read_but_change_nothing() throws Exception {
        on(url, "record", week.toString());
        PostgresServer.execute(url, Files.readString(Repository.ROOT.resolve("docs/postgresql-roles.sql")));
        String recorder = login("recorder");
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        Path more = new Trace("EX09/SG1").begin(0).end(2).writeTo(folder.resolve("more.ndjson"));
        Reply recorded = on(recorder, "--password-file", password.toString(), "record", more.toString());
        assertEquals(more + ": 2 items recorded, 0 already known\n", recorded.err());
        assertEquals(
                0,
                on(recorder, "--password-file", password.toString(), "replay").exit());
        Reply read = on(login("auditor"), "--password-file", password.toString(), "backups");
        assertEquals(on(url, "backups").out(), read.out());
        Reply refused = on(login("auditor"), "--password-file", password.toString(), "replay");
        assertEquals(4, refused.exit());
        assertTrue(refused.err().contains("have the store's owner give this user the rights"), refused.err());
    }

    @Test
    void wrong_password_is_exit_code_4_and_is_not_repeated() throws Exception {
        on(url, "record", week.toString());
        PostgresServer.execute(url, Files.readString(Repository.ROOT.resolve("docs/postgresql-roles.sql")));
        Path wrong = Files.writeString(folder.resolve("password"), "wr0ng-password\n");
        Reply reply = on(login("recorder"), "-v", "--password-file", wrong.toString(), "backups");
        assertEquals(4, reply.exit());
        assertFalse(reply.err().contains("wr0ng-password"), reply.err());
        assertTrue(reply.err().contains("password authentication failed"), reply.err());
        Reply none = on(url.replace("user=postgres", "user=nobody"), "backups");
        assertEquals(4, none.exit());
        assertEquals(2, on(url + "&password=" + PASSWORD, "backups").exit());
        assertFalse(on(url + "&password=" + PASSWORD, "-v", "backups").err().contains(PASSWORD));
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
