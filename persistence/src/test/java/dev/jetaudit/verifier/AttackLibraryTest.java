package dev.jetaudit.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.checkpoint.KeyRing;
import dev.jetaudit.persistence.checkpoint.SigningKey;
import dev.jetaudit.verifier.JournalCheck.Result;
import dev.jetaudit.verifier.Problem.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody can do to a store, and what the check says of it. */
class AttackLibraryTest {

    /** Chunks 0 to 7, of two instances; checkpoints at 3, 6 (two keys) and 8 chunks. */
    private static final int CHUNKS = 8;

    /** Written once; each test has a copy. */
    private record Written(Path store, List<VerifierKey> keys, String early, String last) {

        static Written in(Path folder) throws Exception {
            KeyRing ring = new KeyRing(folder.resolve("keys"));
            SigningKey first = ring.init();
            Path directory = folder.resolve("store");
            try (JetauditStore store = JetauditStore.openOrCreate(directory, List.of())) {
                SampleCalls one = new SampleCalls("EX01/SG1", "s1");
                SampleCalls two = new SampleCalls("EX01/SG2", "s1");
                String early = "";
                for (int chunk = 0; chunk < CHUNKS; chunk++) {
                    store.journal().engine().appendEvents((chunk % 3 == 1 ? two : one).backup(8));
                    if (chunk == 2 || chunk == 5) {
                        early = store.checkpoints().write(first, List.of());
                    }
                }
                SigningKey second = ring.rotate();
                String last = store.checkpoints().write(second, List.of());
                List<VerifierKey> keys =
                        List.of(VerifierKey.parse(first.verifierLine()), VerifierKey.parse(second.verifierLine()));
                return new Written(directory, keys, early, last);
            }
        }
    }

    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private static @Nullable Written written;

    private List<VerifierKey> keys = List.of();
    private String early = "";
    private String last = "";

    @BeforeAll
    static void write() throws Exception {
        written = Written.in(shared);
    }

    @BeforeEach
    void copy() throws Exception {
        Written original = Objects.requireNonNull(written);
        keys = original.keys();
        early = original.early();
        last = original.last();
        Files.createDirectory(folder.resolve("store"));
        Files.copy(
                original.store().resolve("jetaudit.mv.db"),
                folder.resolve("store").resolve("jetaudit.mv.db"));
    }

    @Test
    void an_untouched_journal_is_what_was_written() throws Exception {
        Result result = check(_ -> {}, keys, List.of(early, last), null);
        assertEquals(new Result(CHUNKS, 80, result.bytes(), 5, CHUNKS, null), result);
        Result since = check(_ -> {}, keys, List.of(), Checkpoint.ofNote(early, keys));
        assertEquals(2, since.chunks());
        assertEquals(20, since.events());
        assertNull(since.problem());
    }

    @ParameterizedTest
    @MethodSource("dev.jetaudit.verifier.AttackLibrary#found")
    void is_found(Attack attack) throws Exception {
        assertFound(attack, List.of());
    }

    @ParameterizedTest
    @MethodSource("dev.jetaudit.verifier.AttackLibrary#foundWithAnAnchor")
    void is_found_with_an_anchor_only(Attack attack) throws Exception {
        assertNull(check(attack.deed(), keys, List.of(), null).problem());
        Problem problem = check(_ -> {}, keys, List.of(last), null).problem();
        assertNotNull(problem);
        assertEquals(attack.kind(), problem.kind(), problem.reason());
        assertEquals(attack.chunk(), problem.chunk(), problem.reason());
    }

    @Test
    void a_history_that_somebody_signed_with_a_key_of_his_own_is_found() throws Exception {
        SigningKey own = new KeyRing(folder.resolve("own")).init();
        try (JetauditStore store = JetauditStore.openExisting(folder.resolve("store"), List.of())) {
            store.journal().engine().appendEvents(new SampleCalls("EX02/SG1", "s1").backup(8));
            store.checkpoints().write(own, List.of());
        }
        Problem problem = check(_ -> {}, keys, List.of(), null).problem();
        assertNotNull(problem);
        assertEquals(Kind.RE_SIGNED, problem.kind());
        assertNull(check(_ -> {}, List.of(), List.of(), null).problem(), "without keys no signature is looked at");
    }

    @Test
    void a_checkpoint_of_another_journal_is_found() throws Exception {
        String mine = Written.in(Files.createDirectory(folder.resolve("other"))).last();
        Problem problem = check(_ -> {}, List.of(), List.of(mine), null).problem();
        assertNotNull(problem);
        assertEquals(Kind.FOREIGN_CHECKPOINT, problem.kind());
    }

    private void assertFound(Attack attack, List<String> anchors) throws Exception {
        Problem problem = check(attack.deed(), keys, anchors, null).problem();
        assertNotNull(problem);
        assertEquals(attack.kind(), problem.kind(), problem.reason());
        assertEquals(attack.chunk(), problem.chunk(), problem.reason());
    }

    private Result check(Attack.Deed deed, List<VerifierKey> known, List<String> anchors, @Nullable Checkpoint since)
            throws Exception {
        try (Connection connection = connect()) {
            deed.on(new Forger(connection));
            return JournalCheck.check(connection, SignedHeads.of(connection, known, anchors), since, _ -> {});
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("store").resolve("jetaudit").toAbsolutePath(), "sa", "");
    }
}
