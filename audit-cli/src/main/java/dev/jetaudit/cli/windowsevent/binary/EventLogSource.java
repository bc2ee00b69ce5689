package dev.jetaudit.cli.windowsevent.binary;

import dev.jetaudit.cli.evidence.EvidenceKind;
import dev.jetaudit.cli.evidence.LinePrefixes;
import dev.jetaudit.cli.evtx.Doubt;
import dev.jetaudit.cli.evtx.EventLog;
import dev.jetaudit.cli.evtx.EventRecord;
import dev.jetaudit.cli.evtx.LogItem;
import dev.jetaudit.cli.evtx.SystemFields;
import dev.jetaudit.cli.windowsevent.EventSource;
import dev.jetaudit.cli.windowsevent.Providers;
import dev.jetaudit.cli.windowsevent.WindowsEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The engine's events of a binary log; all others are only counted. What the log has lost becomes a remark. */
final class EventLogSource implements EventSource {

    /** A log that is all damage must not flood the terminal. */
    private static final int MAX_REMARKS = 20;

    private final String file;
    private final EventLog log;
    private final List<String> remarks = new ArrayList<>();
    private long doubts;
    private long given;

    EventLogSource(String file, InputStream stream) {
        this.file = file;
        log = EventLog.open(
                stream, (provider, _) -> Providers.isEngine(provider) || Providers.isBackupLibrary(provider));
    }

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.EVENT_LOG;
    }

    @Override
    public Optional<WindowsEvent> next() throws IOException {
        for (Optional<LogItem> item = log.next(); item.isPresent(); item = log.next()) {
            switch (item.get()) {
                case EventRecord record -> {
                    given++;
                    return Optional.of(event(record));
                }
                case Doubt doubt -> remember(doubt);
            }
        }
        return Optional.empty();
    }

    @Override
    public long passedOver() {
        return log.seen() - given;
    }

    @Override
    public List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        if (doubts > MAX_REMARKS) {
            all.add(file + ": " + (doubts - MAX_REMARKS) + " more doubts about this log");
        }
        return all;
    }

    @Override
    public long lines() {
        return 0;
    }

    @Override
    public Optional<LinePrefixes> prefixes() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }

    private void remember(Doubt doubt) {
        doubts++;
        if (doubts <= MAX_REMARKS) {
            remarks.add(file + ": byte " + doubt.fileOffset() + ": " + doubt.reason());
        }
    }

    private static WindowsEvent event(EventRecord record) {
        SystemFields system = record.system();
        Long ownId = system.eventRecordId();
        return new WindowsEvent(
                0,
                provider(system),
                Objects.requireNonNullElse(system.eventId(), 0),
                system.task(),
                system.timeCreatedText(),
                system.computer(),
                system.channel(),
                ownId == null ? Long.valueOf(record.recordId()) : ownId,
                record.data().stream().map(EventRecord.Datum::text).toList(),
                null,
                record.fileOffset(),
                record.recovered());
    }

    /** A provider with a manifest may log under its old name beside its new one. */
    private static String provider(SystemFields system) {
        String name = Objects.requireNonNullElse(system.provider(), "");
        String old = system.eventSource();
        return old != null && !Providers.isEngine(name) ? old : name;
    }
}
