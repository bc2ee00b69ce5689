package dev.jetaudit.cli.evtx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What was read from a log. */
record Read(List<LogItem> items, long seen, long copies) {

    static Read all(byte[] bytes) {
        return of(EventLog.open(new ByteArrayInputStream(bytes), Wanted.everything()));
    }

    static Read of(EventLog opened) {
        try (EventLog log = opened) {
            List<LogItem> items = log.items().toList();
            return new Read(items, log.seen(), log.copies());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<EventRecord> records() {
        return items.stream()
                .filter(EventRecord.class::isInstance)
                .map(EventRecord.class::cast)
                .toList();
    }

    List<Doubt.Kind> doubts() {
        return items.stream()
                .filter(Doubt.class::isInstance)
                .map(item -> ((Doubt) item).kind())
                .toList();
    }

    /** Returns the ids of regular records as they are, of recovered ones below zero. */
    List<Long> ids() {
        return records().stream()
                .map(record -> record.recovered() ? -record.recordId() : record.recordId())
                .toList();
    }
}
