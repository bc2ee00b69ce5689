package dev.jetaudit.cli.replay;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.cli.output.text.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a call did, in words. */
final class Deed {
    private static final String NOTHING = "";

    private Deed() {}

    /** Returns what it did in the order in which it happened, or that it changed nothing. */
    static String of(CallRecorded call) {
        String began = call.began() == null ? NOTHING : began(call.began());
        String ended = call.ended() == null ? NOTHING : ended(call.ended());
        boolean endedBefore = call.began() != null
                && call.ended() != null
                && !call.ended().backup().equals(call.began().backup());
        List<String> deeds = (endedBefore
                        ? Stream.of(ended, began, effect(call.effect()))
                        : Stream.of(began, effect(call.effect()), ended))
                .filter(deed -> !deed.isEmpty())
                .toList();
        return deeds.isEmpty() ? "nothing changes" : String.join(", ", deeds);
    }

    /** Returns for example {@code a.edb fullPrev 117-120}. */
    static String stamp(Stamp stamp) {
        return stamp.database() + " " + stamp.field().jsonName() + " " + orUnknown(stamp.genLow()) + "-"
                + orUnknown(stamp.genHigh());
    }

    private static String began(BackupStart start) {
        String began = start.scope() == null
                ? "a backup turns out to run"
                : "a backup begins, " + start.scope().jsonName();
        return began + " (" + Quantity.counted(start.attached().size(), "database") + " known)";
    }

    private static String ended(BackupEnd end) {
        return "the backup ends as " + end.outcome().jsonName()
                + (end.kind() == null ? "" : ", " + end.kind().jsonName());
    }

    private static String effect(CallEffect effect) {
        return switch (effect) {
            case CallEffect.Nothing _ -> NOTHING;
            case CallEffect.DatabasesListed list ->
                "attached are " + Quantity.counted(list.databases().size(), "database");
            case CallEffect.FileOpened file ->
                file.file() + " is opened as " + file.kind().name().toLowerCase(Locale.ROOT);
            case CallEffect.FileRead read -> read.total() + " bytes are read" + (read.complete() ? " to the end" : "");
            case CallEffect.FileClosed file -> file.file() + " is closed, " + completeness(file.complete());
            case CallEffect.DatabaseDropped drop -> drop.database() + " leaves the backup";
            case CallEffect.LogsListed list -> "the log set is " + orUnknown(list.set());
            case CallEffect.TruncationListed list -> "deletable are " + logs(list.deletable());
            case CallEffect.LogPreparationFailed _ -> "the log set could not be fixed";
            case CallEffect.LogPhaseEntered _ -> "no database can be copied any more";
            case CallEffect.LogsTruncated truncation -> "deleted are " + logs(truncation.deleted());
            case CallEffect.BackupStopRequested _ -> "the backup is to fail its next calls";
            case CallEffect.ServiceStopped _ -> "the instance serves no more calls";
            case CallEffect.InstanceStarted _ -> "the instance is up";
            case CallEffect.InstanceStopped _ -> "the instance is down";
            case CallEffect.TerminationRefused _ -> "no backup can begin any more";
            case CallEffect.SnapshotPrepared _ -> "a shadow copy is prepared";
            case CallEffect.SnapshotJoined _ -> "the instance joins the shadow copy";
            case CallEffect.SnapshotNotFrozen _ -> "the freeze fails";
            case CallEffect.SnapshotFrozen _ -> "writing is held back";
            case CallEffect.SnapshotThawed _ -> "writing goes on";
            case CallEffect.SnapshotTruncated truncation -> "deleted are " + logs(truncation.deleted());
            case CallEffect.SnapshotTimedOut _ -> "the freeze times out";
            case CallEffect.SnapshotClosed _ -> "the shadow copy is closed";
            case CallEffect.SurrogateLogsNamed logs -> "the surrogate's logs are " + orUnknown(logs.set());
            case CallEffect.DatabaseAttached attached -> attached.database() + " is attached";
            case CallEffect.DatabaseDetached detached -> detached.database() + " is detached";
        };
    }

    private static String completeness(@Nullable Boolean complete) {
        if (complete == null) {
            return "perhaps read to its end";
        }
        return complete ? "read to its end" : "not read to its end";
    }

    private static String logs(@Nullable GenerationSet logs) {
        if (logs == null) {
            return "unknown logs";
        }
        return logs.isEmpty() ? "no logs" : "the logs " + Quantity.generations(logs);
    }

    private static String orUnknown(@Nullable Object value) {
        return value == null ? "?" : value.toString();
    }
}
