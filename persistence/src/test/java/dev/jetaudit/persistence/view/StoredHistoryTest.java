package dev.jetaudit.persistence.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.RefusedBegin;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.SampleAssessor;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.store.StoreLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Asks a history of 450 backups on SG1 (source s1), 2 on SG2 (source s2), one on SG3 whose beginning was not seen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // One history for all tests.
class StoredHistoryTest {

    private static final InstanceId SG1 = new InstanceId("EX01/SG1");
    private static final InstanceId SG2 = new InstanceId("EX01/SG2");
    private static final InstanceId SG3 = new InstanceId("EX01/SG3");

    @TempDir
    private static Path directory;

    private JetauditStore store;

    /** Returns the one place of the history. */
    StoreLocation location() {
        return new StoreLocation.Directory(directory);
    }

    @BeforeAll
    void record() {
        store = JetauditStore.openOrCreate(location(), List.of());
        SampleCalls first = new SampleCalls(SG1.value(), "s1");
        SampleCalls second = new SampleCalls(SG2.value(), "s2");
        List<DomainEventMessage<?>> events = new ArrayList<>(second.backup(0));
        events.add(first.refusedBegin());
        for (int backup = 0; backup < 450; backup++) {
            events.addAll(first.backup(1));
        }
        events.add(second.refusedBegin());
        events.addAll(second.backup(0));
        SampleCalls third = new SampleCalls(SG3.value(), "s3");
        events.addAll(List.of(third.foundRunning(), third.read(), third.end()));
        SampleCalls.append(store.journal().engine(), events);
        store.journal().views(new SampleAssessor()).catchUp(CatchUpListener.NONE);
    }

    @AfterAll
    void close() {
        store.close();
    }

    private List<String> ids(BackupFilter filter) {
        try (Stream<BackupRecord> backups = store.history().backups(filter)) {
            return backups.map(backup -> backup.id().toString()).toList();
        }
    }

    private List<InstanceId> refused(BackupFilter filter) {
        try (Stream<RefusedBegin> refused = store.history().refusedBegins(filter)) {
            return refused.map(RefusedBegin::instance).toList();
        }
    }

    @Test
    void lists_all_backups_by_first_position_across_pages() {
        List<String> ids = ids(BackupFilter.ALL);
        assertEquals(453, ids.size());
        assertEquals("EX01/SG2#1", ids.getFirst());
        assertEquals("EX01/SG1#200", ids.get(200));
        assertEquals("EX01/SG1#201", ids.get(201));
        assertEquals("EX01/SG3#1", ids.getLast());
    }

    @Test
    void lists_the_backups_of_one_instance() {
        assertEquals(List.of("EX01/SG2#1", "EX01/SG2#2"), ids(new BackupFilter(SG2, null, null, null)));
        assertEquals(List.of(SG2), refused(new BackupFilter(SG2, null, null, null)));
    }

    @Test
    void lists_the_backups_of_some_sources() {
        assertEquals(
                2, ids(new BackupFilter(null, null, null, Set.of("s2", "s9"))).size());
        assertEquals(
                452, ids(new BackupFilter(null, null, null, Set.of("s1", "s2"))).size());
        assertEquals(List.of(), ids(new BackupFilter(null, null, null, Set.of())));
        assertEquals(List.of(SG1), refused(new BackupFilter(null, null, null, Set.of("s1"))));
    }

    @Test
    void lists_the_backups_begun_within_a_time_whose_end_is_excluded() {
        Instant tenth =
                store.history().backup(new BackupId(SG1, 10)).orElseThrow().beganAt();
        Instant twelfth =
                store.history().backup(new BackupId(SG1, 12)).orElseThrow().beganAt();
        assertEquals(List.of("EX01/SG1#10", "EX01/SG1#11"), ids(new BackupFilter(SG1, tenth, twelfth, null)));
    }

    @Test
    void takes_the_first_known_call_for_the_begin_that_was_not_seen() {
        Instant first = SampleCalls.START;
        assertEquals(List.of("EX01/SG3#1"), ids(new BackupFilter(SG3, first, first.plusNanos(1), null)));
        assertEquals(List.of(), ids(new BackupFilter(SG3, first.plusNanos(1), null, null)));
    }

    @Test
    void finds_one_backup_or_none() {
        BackupId id = new BackupId(SG1, 450);
        assertEquals(Optional.of(id), store.history().backup(id).map(BackupRecord::id));
        assertEquals(Optional.empty(), store.history().backup(new BackupId(SG1, 451)));
    }

    @Test
    void lists_the_instances_by_name() {
        try (Stream<InstanceRecord> instances = store.history().instances()) {
            assertEquals(
                    List.of(SG1, SG2, SG3), instances.map(InstanceRecord::id).toList());
        }
    }

    @Test
    void lists_the_refused_begins_by_position() {
        assertEquals(List.of(SG1, SG2), refused(BackupFilter.ALL));
    }
}
