package dev.jetaudit.persistence;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Events of one instance, in the order of its stream. */
public final class SampleCalls {

    /** When the first call of every instance is made. */
    public static final Instant START = Instant.parse("2026-03-01T22:00:00Z");

    private final InstanceId instance;
    private final String source;
    private long sequence;
    private long ordinal;
    private @Nullable BackupId running;

    public SampleCalls(String instance, String source) {
        this.instance = new InstanceId(instance);
        this.source = source;
    }

    /** Returns a whole backup: Begin, so many reads, End. */
    public List<DomainEventMessage<?>> backup(int reads) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        events.add(begin());
        for (int read = 0; read < reads; read++) {
            events.add(read());
        }
        events.add(end());
        return events;
    }

    public DomainEventMessage<?> begin() {
        running = new BackupId(instance, ++ordinal);
        return message(call(
                ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE,
                JetErr.SUCCESS,
                new CallEffect.Nothing(),
                new BackupStart(running, BackupScope.FULL, at(), Phase.DATABASES, List.of(), false),
                null));
    }

    /** A backup that is met while it runs: nobody saw how it began. */
    public DomainEventMessage<?> foundRunning() {
        running = new BackupId(instance, ++ordinal);
        return message(call(
                ApiFunction.READ_FILE_INSTANCE,
                JetErr.SUCCESS,
                new CallEffect.Nothing(),
                new BackupStart(running, null, null, Phase.LOGS, List.of(), false),
                null));
    }

    public DomainEventMessage<?> read() {
        return message(call(
                ApiFunction.READ_FILE_INSTANCE,
                JetErr.SUCCESS,
                new CallEffect.FileRead(65536L, 65536, false),
                null,
                null));
    }

    public DomainEventMessage<?> refusedBegin() {
        return message(call(
                ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE,
                JetErr.BACKUP_IN_PROGRESS,
                new CallEffect.Nothing(),
                null,
                null));
    }

    public DomainEventMessage<?> end() {
        BackupId ended = Objects.requireNonNull(running);
        DomainEventMessage<?> message = message(call(
                ApiFunction.END_EXTERNAL_BACKUP_INSTANCE,
                JetErr.SUCCESS,
                new CallEffect.Nothing(),
                null,
                new BackupEnd(ended, BackupOutcome.COMPLETED, JetErr.SUCCESS, BackupKind.FULL, true, List.of())));
        running = null;
        return message;
    }

    /** Returns the same event for the same place in the stream once more. */
    public DomainEventMessage<?> again(DomainEventMessage<?> first) {
        return new GenericDomainEventMessage<>(
                first.getType(), first.getAggregateIdentifier(), first.getSequenceNumber(), first.getPayload());
    }

    /** Appends as a recorder does, in transactions of 1,000. */
    public static void append(EventStorageEngine engine, List<DomainEventMessage<?>> events) {
        for (int from = 0; from < events.size(); from += 1000) {
            engine.appendEvents(events.subList(from, Math.min(from + 1000, events.size())));
        }
    }

    private DomainEventMessage<?> message(EngineInstanceEvent event) {
        return new GenericDomainEventMessage<>("EngineInstance", instance.value(), sequence++, event);
    }

    private CallRecorded call(
            ApiFunction function,
            JetErr answer,
            CallEffect effect,
            @Nullable BackupStart began,
            @Nullable BackupEnd ended) {
        return new CallRecorded(
                instance,
                new ApiCall(function, at(), CallInput.NONE, CallOutput.NONE, answer, false),
                new Origin(source, sequence + 1, null, null, null),
                answer,
                "ROW-01",
                running,
                Phase.DATABASES,
                Phase.DATABASES,
                effect,
                began,
                ended,
                List.of(),
                List.of());
    }

    private Instant at() {
        return START.plusNanos(sequence * 1_000_000_007L);
    }
}
