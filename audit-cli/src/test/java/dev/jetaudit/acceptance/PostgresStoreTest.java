package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a store on a server: the same answers. */
class PostgresStoreTest {
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

    private Reply on(String store, String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "--store";
        all[1] = store;
        System.arraycopy(args, 0, all, 2, args.length);
        return jetaudit.run(all);
    }
}
