package dev.jetaudit.persistence.codec;

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
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.CallEffect.BackupStopRequested;
import dev.jetaudit.api.instance.CallEffect.DatabaseAttached;
import dev.jetaudit.api.instance.CallEffect.DatabaseDetached;
import dev.jetaudit.api.instance.CallEffect.DatabaseDropped;
import dev.jetaudit.api.instance.CallEffect.DatabasesListed;
import dev.jetaudit.api.instance.CallEffect.FileClosed;
import dev.jetaudit.api.instance.CallEffect.FileOpened;
import dev.jetaudit.api.instance.CallEffect.FileRead;
import dev.jetaudit.api.instance.CallEffect.InstanceStarted;
import dev.jetaudit.api.instance.CallEffect.InstanceStopped;
import dev.jetaudit.api.instance.CallEffect.LogPhaseEntered;
import dev.jetaudit.api.instance.CallEffect.LogPreparationFailed;
import dev.jetaudit.api.instance.CallEffect.LogsListed;
import dev.jetaudit.api.instance.CallEffect.LogsTruncated;
import dev.jetaudit.api.instance.CallEffect.ServiceStopped;
import dev.jetaudit.api.instance.CallEffect.TerminationRefused;
import dev.jetaudit.api.instance.CallEffect.TruncationListed;
import dev.jetaudit.api.instance.Client;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.FileKind;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One event for each line of the golden files, in their order. */
final class GoldenEvents {

    static final InstanceId INSTANCE = new InstanceId("EX01/First Storage Group");
    static final BackupId BACKUP = new BackupId(INSTANCE, 17);
    static final Instant AT = Instant.parse("2026-03-01T22:00:00.123456789Z");
    static final WindowsPath DATABASE = new WindowsPath("E:\\mdb\\Priv1.edb");
    private static final GenerationRange RANGE = new GenerationRange(117, 120);
    private static final GenerationSet SET = GenerationSet.of(RANGE).plus(130);

    private GoldenEvents() {}

    static List<EngineInstanceEvent> rules() {
        return List.of(
                new RulesAdopted(INSTANCE, RuleSetName.DOCUMENTED),
                new RulesAdopted(INSTANCE, RuleSetName.ENGINE_2025));
    }

    static List<EngineInstanceEvent> facts() {
        HeaderSlots slots = new HeaderSlots(
                new HeaderSlot.Held(1L, 9L, BackupType.NORMAL, AT),
                new HeaderSlot.Unknown(),
                new HeaderSlot.Empty(),
                new HeaderSlot.Held(null, null, BackupType.OS_SNAPSHOT, null));
        return List.<Fact>of(
                        new Fact.LogsOnDisk(0, 120),
                        new Fact.Checkpoint(118),
                        new Fact.CircularLogging(true),
                        new Fact.RunMode(false),
                        new Fact.InstanceUnavailable("log-disk-full"),
                        new Fact.InstanceUnavailable(null),
                        new Fact.Terminating(true),
                        new Fact.Logging(false),
                        new Fact.PageSize(8192),
                        new Fact.Restore(true),
                        new Fact.DatabaseHeader(DATABASE, slots),
                        new Fact.EngineWarning(219, new JetErr(-1032), null),
                        new Fact.EngineWarning(227, null, 3L))
                .stream()
                .<EngineInstanceEvent>map(fact -> new FactRecorded(INSTANCE, fact, AT, origin()))
                .toList();
    }

    static List<EngineInstanceEvent> calls() {
        List<EngineInstanceEvent> effects = List.<CallEffect>of(
                        new CallEffect.Nothing(),
                        new DatabasesListed(List.of(DATABASE)),
                        new DatabasesListed(List.of()),
                        new FileOpened(DATABASE, FileKind.DATABASE, null, 7L, 8650752L),
                        new FileOpened(new WindowsPath("E0000000075.log"), FileKind.LOG, 117L, null, null),
                        new FileRead(65536L, 131072, false),
                        new FileRead(null, 0, true),
                        new FileClosed(DATABASE, FileKind.OTHER, null, 0L, false),
                        new FileClosed(new WindowsPath("E0000000075.log"), FileKind.LOG, 117L, null, null),
                        new DatabaseDropped(DATABASE),
                        new LogsListed(RANGE),
                        new LogsListed(null),
                        new TruncationListed(SET),
                        new TruncationListed(null),
                        new LogPreparationFailed(),
                        new LogPhaseEntered(),
                        new LogsTruncated(GenerationSet.EMPTY),
                        new LogsTruncated(null),
                        new BackupStopRequested(),
                        new ServiceStopped(),
                        new InstanceStarted(),
                        new InstanceStopped(),
                        new TerminationRefused(),
                        new DatabaseAttached(DATABASE),
                        new DatabaseDetached(DATABASE))
                .stream()
                .<EngineInstanceEvent>map(GoldenEvents::with)
                .toList();
        Stream<EngineInstanceEvent> ofShadows = GoldenShadows.EFFECTS.stream().map(GoldenEvents::with);
        return Stream.concat(
                        Stream.concat(effects.stream(), ofShadows),
                        Stream.of(begin(), end(), outputs(), GoldenShadows.event()))
                .toList();
    }

    /** The commonest event by far: a read inside a backup. */
    static CallRecorded read() {
        ApiCall call = new ApiCall(
                ApiFunction.READ_FILE_INSTANCE,
                AT,
                new CallInput(null, null, 7L, 65536L, null),
                new CallOutput(null, null, 65536L, null, null, null, null, null, null, null),
                JetErr.SUCCESS,
                false);
        return new CallRecorded(
                INSTANCE,
                call,
                new Origin("s1", 4711, null, null, null),
                JetErr.SUCCESS,
                "READ-07",
                BACKUP,
                Phase.DATABASES,
                Phase.DATABASES,
                new FileRead(65536L, 131072, false),
                null,
                null,
                List.of(),
                List.of());
    }

    static CallRecorded with(CallEffect effect) {
        ApiCall call = new ApiCall(ApiFunction.READ_FILE_INSTANCE, AT, CallInput.NONE, CallOutput.NONE, null, true);
        return new CallRecorded(
                INSTANCE,
                call,
                new Origin("s1", 1, null, null, null),
                JetErr.SUCCESS,
                "READ-07",
                null,
                Phase.IDLE,
                Phase.IDLE,
                effect,
                null,
                null,
                List.of(),
                List.of());
    }

    private static CallRecorded begin() {
        ApiCall call = new ApiCall(
                ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE,
                AT,
                new CallInput(0L, null, null, null, null),
                CallOutput.NONE,
                JetErr.SUCCESS,
                false);
        return new CallRecorded(
                INSTANCE,
                call,
                origin(),
                JetErr.SUCCESS,
                "BEGIN-12",
                BACKUP,
                Phase.IDLE,
                Phase.DATABASES,
                new CallEffect.Nothing(),
                new BackupStart(
                        BACKUP,
                        BackupScope.FULL,
                        AT,
                        Phase.DATABASES,
                        List.of(new WindowsPath("E:\\mdb\\priv1.edb")),
                        true),
                null,
                List.of("BEGIN-08", "BEGIN-09"),
                List.of("the engine took it although a backup was running"));
    }

    private static CallRecorded end() {
        ApiCall call = new ApiCall(
                ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2,
                AT,
                new CallInput(0x100L | 1L, null, null, null, null),
                new CallOutput(null, null, null, null, null, null, null, null, JetErr.SUCCESS, null),
                JetErr.BACKUP_ABORT_BY_CALLER,
                false);
        BackupEnd end = new BackupEnd(
                BACKUP,
                BackupOutcome.COMPLETED,
                JetErr.SUCCESS,
                BackupKind.FULL,
                true,
                List.of(
                        new Stamp(DATABASE, HeaderField.FULL_PREV, 117L, 120L),
                        new Stamp(new WindowsPath("pub1.edb"), HeaderField.FULL_PREV, null, null)));
        return new CallRecorded(
                INSTANCE,
                call,
                origin(),
                JetErr.SUCCESS,
                "END-03",
                BACKUP,
                Phase.LOGS,
                Phase.IDLE,
                new CallEffect.Nothing(),
                new BackupStart(BACKUP, null, null, Phase.LOGS, List.of(), false),
                end,
                List.of(),
                List.of());
    }

    /** Null and empty outputs told apart, and every input and output once. */
    private static CallRecorded outputs() {
        ApiCall call = new ApiCall(
                ApiFunction.GET_LOG_INFO_INSTANCE_2,
                Instant.parse("2026-03-01T22:00:00Z"),
                new CallInput(4294967295L, DATABASE, 7L, 65536L, 1024L),
                new CallOutput(
                        7L,
                        8192L,
                        0L,
                        List.of(),
                        List.of(new WindowsPath("e:/LOG/E00.log")),
                        117L,
                        120L,
                        4096L,
                        new JetErr(-801),
                        false),
                new JetErr(-99999),
                false);
        BackupEnd neverEnded = new BackupEnd(BACKUP, BackupOutcome.NEVER_ENDED, null, null, null, List.of());
        return new CallRecorded(
                INSTANCE,
                call,
                origin(),
                JetErr.NO_BACKUP,
                "LOGS-01",
                BACKUP,
                Phase.LOGS,
                Phase.LOGS,
                new CallEffect.Nothing(),
                null,
                neverEnded,
                List.of(),
                List.of());
    }

    static Origin origin() {
        return new Origin(
                "s1", 42, 1042L, new Client("wbadmin.exe", 4L, 8L, "NT AUTHORITY\\SYSTEM"), "{\"k\":[1,\"ü\"]}");
    }
}
