package dev.jetaudit.persistence.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.query.PositionRange;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.verifier.CheckedProof;
import dev.jetaudit.verifier.ProofFile;
import dev.jetaudit.verifier.ProvedEvent;
import dev.jetaudit.verifier.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ProofWriterTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void shows_a_backup_whole_though_another_instance_recorded_between() throws SQLException {
        try (SampleJournal journal = new SampleJournal(directory).filled()) {
            CheckedProof proof = checked(journal.proofs().ofBackup(SampleJournal.backup(2, 11)));
            assertEquals(List.of(2L, 3L, 4L, 9L, 10L, 11L), positions(proof));
            assertEquals("2-4,9-11", proof.positions());
            assertEquals("EX01/SG1#1", proof.backup());
            assertEquals(
                    List.of(
                            "rules engine-2025",
                            "scope full",
                            "kind full",
                            "outcome completed",
                            "outcome-code 0",
                            "answer 0",
                            "observed 0",
                            "assessment incomplete-logs",
                            "began-at 2026-03-01T22:00:01Z",
                            "ended-at 2026-03-01T22:00:07Z",
                            "finding error LOGS-MISSING the log 118 was not read:\\u000a\"Ü.log\""),
                    proof.stated());
            assertEquals(
                    new ProvedEvent(
                            10,
                            "EX01/SG1",
                            5,
                            SampleJournal.BEGIN.plusSeconds(3600),
                            "call-recorded",
                            "1",
                            "{\"instance\":\"EX01/SG1\",\"call\":{\"at\":\"2026-03-01T22:00:05Z\"},\"answer\":0}"),
                    events(proof).get(4));
        }
    }

    @Test
    void shows_any_positions_of_journals_of_any_size() throws SQLException {
        try (SampleJournal journal = new SampleJournal(directory)) {
            for (int chunk = 0; chunk < 20; chunk++) {
                journal.append(SampleJournal.SG1, 3L * chunk, 3);
                ProofWriter proofs = journal.proofs();
                long last = 3L * chunk + 3;
                for (long position = 1; position <= last; position++) {
                    CheckedProof proof = checked(proofs.ofPositions(List.of(new PositionRange(position, position))));
                    assertEquals(List.of(position), positions(proof));
                }
                CheckedProof all = checked(proofs.ofPositions(List.of(new PositionRange(1, last))));
                assertEquals(LongStream.rangeClosed(1, last).boxed().toList(), positions(all));
            }
        }
    }

    @Test
    void shows_several_ranges_also_in_one_chunk_of_many_events() throws SQLException {
        try (SampleJournal journal = new SampleJournal(directory)) {
            journal.append(SampleJournal.SG1, 0, 2500);
            CheckedProof proof = checked(journal.proofs()
                    .ofPositions(List.of(
                            new PositionRange(3, 3), new PositionRange(998, 1003), new PositionRange(2500, 2500))));
            assertEquals(List.of(3L, 998L, 999L, 1000L, 1001L, 1002L, 1003L, 2500L), positions(proof));
            assertEquals("3,998-1003,2500", proof.positions());
        }
    }

    @Test
    void is_small_for_one_event_of_a_long_journal() throws SQLException {
        try (SampleJournal journal = new SampleJournal(directory)) {
            journal.append(SampleJournal.SG1, 0, 60_000);
            String proof = journal.proofs().ofPositions(List.of(new PositionRange(31_415, 31_415)));
            assertEquals(10, count(proof, "\nnode "));
            assertEquals(6, count(proof, "\ntree "));
            assertEquals(List.of(31_415L), positions(checked(proof)));
        }
    }

    @Test
    void proves_under_an_older_checkpoint_what_that_covers() throws SQLException {
        try (SampleJournal journal = new SampleJournal(directory).filled()) {
            String older = journal.checkpoint(TestKey.PUBLISHED::sign);
            journal.append(SampleJournal.SG1, 10, 5);
            ProofWriter proofs = new ProofWriter(journal.connection(), older, TestKey.PUBLISHED::sign);
            assertEquals(List.of(16L), positions(checked(proofs.ofPositions(List.of(new PositionRange(16, 16))))));
            assertRefused(
                    "the latest checkpoint does not cover position 21; make one with 'jetaudit checkpoint' first",
                    () -> proofs.ofPositions(List.of(new PositionRange(17, 17))));
        }
    }

    @Test
    void refuses_positions_that_there_are_not() throws SQLException {
        try (SampleJournal journal = new SampleJournal(directory).filled()) {
            assertRefused(
                    "the journal has no position 17; 'jetaudit calls' lists those there are",
                    () -> journal.proofs().ofPositions(List.of(new PositionRange(16, 17))));
        }
    }

    @Test
    void proves_nothing_from_a_store_that_was_changed() throws SQLException {
        for (String change : List.of(
                "update chunk set appended_at = appended_at + 1 where chunk_no = 0",
                "update chunk set event_root = nodes where chunk_no = 0",
                "update chunk set body = (select body from chunk where chunk_no = 1) where chunk_no = 0",
                "update chunk set nodes = (select nodes from chunk where chunk_no = 2) where chunk_no = 1",
                "update chunk set nodes = (select nodes from chunk where chunk_no = 1) where chunk_no = 4",
                "delete from chunk where chunk_no = 4")) {
            try (SampleJournal journal = new SampleJournal(directory.resolve("" + change.hashCode())).filled();
                    Statement statement = journal.connection().createStatement()) {
                assertEquals(1, statement.executeUpdate(change), change);
                Unprovable refused = assertThrows(
                        Unprovable.class, () -> journal.proofs().ofPositions(List.of(new PositionRange(1, 2))), change);
                assertTrue(refused.isDamaged(), change);
            }
        }
    }

    @Test
    void is_had_from_an_open_store() throws SQLException {
        String checkpoint;
        try (SampleJournal journal = new SampleJournal(directory).filled()) {
            checkpoint = journal.checkpoint(TestKey.PUBLISHED::sign);
            journal.connection().commit();
        }
        try (JetauditStore store = JetauditStore.openExisting(directory, List.of())) {
            String proof = store.proof(
                    checkpoint, TestKey.PUBLISHED::sign, proofs -> proofs.ofBackup(SampleJournal.backup(1, 16)));
            assertEquals("1-4,9-12,15-16", checked(proof).positions());
        }
    }

    private static void assertRefused(String sentence, Executable proof) {
        Unprovable refused = assertThrows(Unprovable.class, proof);
        assertEquals(sentence, refused.getMessage());
    }

    private static CheckedProof checked(String proof) {
        return ProofFile.check(
                proof.getBytes(StandardCharsets.UTF_8), List.of(VerifierKey.parse(TestKey.PUBLISHED.publicLine())));
    }

    private static List<Long> positions(CheckedProof proof) {
        return events(proof).stream().map(ProvedEvent::position).toList();
    }

    private static List<ProvedEvent> events(CheckedProof proof) {
        List<ProvedEvent> events = new ArrayList<>();
        proof.eachEvent(events::add);
        return events;
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
