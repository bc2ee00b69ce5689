package dev.jetaudit.cli.windowsevent.binary;

import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.evidence.EvidenceFindings;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The engine's events of a binary log; all others are only counted. What the log has lost is a finding. */
final class EventLogSource implements EventSource {

    private final EventLog log;
    private final EvidenceFindings findings = new EvidenceFindings();
    private long given;

    EventLogSource(InputStream stream) {
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
                    if (record.recovered()) {
                        findings.add(recovery(record));
                    }
                    return Optional.of(event(record));
                }
                case Doubt doubt -> findings.add(finding(doubt));
            }
        }
        return Optional.empty();
    }

    @Override
    public long passedOver() {
        return log.seen() - given;
    }

    @Override
    public List<EvidenceFinding> findings() {
        return findings.toList();
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

    private static EvidenceFinding finding(Doubt doubt) {
        String id = "LOG-" + doubt.kind().name().replace('_', '-');
        Severity severity = doubt.kind() == Doubt.Kind.DIRTY ? Severity.INFO : Severity.WARNING;
        return EvidenceFinding.atByte(doubt.fileOffset(), id, severity, doubt.reason());
    }

    private static EvidenceFinding recovery(EventRecord record) {
        return EvidenceFinding.atByte(
                record.fileOffset(),
                "LOG-RECORD-RECOVERED",
                Severity.INFO,
                "record " + record.recordId() + " was recovered from a damaged or deleted region");
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
