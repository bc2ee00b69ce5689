package dev.jetaudit.persistence.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.persistence.SampleAssessor;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.ViewRows;
import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFoldTest {

    @TempDir
    private Path directory;

    /** Backups are written in the middle, at their end, and several of them at once. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 50, 1_000_000})
    void shows_the_same_however_often_it_is_written(int every) {
        List<EngineInstanceEvent> events = events(4);
        assertEquals(rows(events, 1), rows(events, every));
    }

    /** More instances than are remembered, each met again after the others. */
    @Test
    void goes_on_with_an_instance_that_it_forgot() {
        List<EngineInstanceEvent> events = events(1100);
        assertEquals(rows(events, 1_000_000), rows(events, 500));
    }

    @Test
    void counts_what_waits_to_be_written() {
        try (Database database = Database.openOrCreate(directory.resolve("store"))) {
            StoreTransactions transactions = new StoreTransactions(database);
            HistoryFold fold = new HistoryFold(new SampleAssessor(), transactions, TableSet.SERVED);
            SampleCalls calls = new SampleCalls("EX01/SG1", "s1");
            apply(fold, calls.begin(), 1);
            apply(fold, calls.read(), 2);
            assertEquals(2, fold.waiting());
            apply(fold, calls.end(), 3);
            apply(fold, calls.begin(), 4);
            assertEquals(3, fold.waiting());
            apply(fold, calls.refusedBegin(), 5);
            assertEquals(4, fold.waiting());
            write(fold, transactions);
            assertEquals(0, fold.waiting());
        }
    }

    /** The calls of the instances alternate; each has two backups and a refused Begin. */
    private static List<EngineInstanceEvent> events(int instances) {
        List<SampleCalls> callers = new ArrayList<>();
        for (int number = 0; number < instances; number++) {
            callers.add(new SampleCalls("EX01/SG" + number, "s" + number));
        }
        List<EngineInstanceEvent> events = new ArrayList<>();
        for (int backup = 0; backup < 2; backup++) {
            callers.forEach(calls -> events.add(payload(calls.begin())));
            callers.forEach(calls -> events.add(payload(calls.read())));
            callers.forEach(calls -> events.add(payload(calls.end())));
        }
        callers.forEach(calls -> events.add(payload(calls.refusedBegin())));
        return events;
    }

    private Map<String, List<String>> rows(List<EngineInstanceEvent> events, int every) {
        try (Database database = Database.openOrCreate(directory.resolve("every-" + every))) {
            StoreTransactions transactions = new StoreTransactions(database);
            HistoryFold fold = new HistoryFold(new SampleAssessor(), transactions, TableSet.SERVED);
            for (int position = 1; position <= events.size(); position++) {
                fold.apply(events.get(position - 1), position);
                if (position % every == 0) {
                    write(fold, transactions);
                }
            }
            write(fold, transactions);
            return ViewRows.of(database);
        }
    }

    private static void apply(HistoryFold fold, DomainEventMessage<?> event, long position) {
        fold.apply(payload(event), position);
    }

    private static void write(HistoryFold fold, StoreTransactions transactions) {
        transactions.ordinary().executeInTransaction(() -> fold.write(transactions.connectionToWrite()));
    }

    private static EngineInstanceEvent payload(DomainEventMessage<?> event) {
        return (EngineInstanceEvent) event.getPayload();
    }
}
