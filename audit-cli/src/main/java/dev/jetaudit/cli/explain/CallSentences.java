package dev.jetaudit.cli.explain;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.explanation.CitedCalls;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.cli.output.text.Quantity;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What cited calls did, in sentences. */
final class CallSentences {
    private static final int MOST_NAMES = 6;

    private CallSentences() {}

    static String of(CitedCalls cited, BackupId backup) {
        CallRecorded first = cited.first();
        CallRecorded last = cited.last();
        if (!cited.logs().isEmpty()) {
            return "The logs of the generations " + Quantity.generations(cited.logs()) + " were read to their end.";
        }
        if (cited.calls() > 1) {
            return several(cited);
        }
        BackupEnd end = last.ended();
        if (end != null && end.backup().equals(backup)) {
            return end(last, end);
        }
        BackupStart began = first.began();
        if (began != null && began.scope() != null) {
            return "The backup began; its scope is " + began.scope().jsonName() + ".";
        }
        return effect(last);
    }

    private static String several(CitedCalls cited) {
        if (cited.first().effect() instanceof CallEffect.FileOpened opened) {
            return opened.file() + copied(cited.last().effect());
        }
        if (cited.first().effect() instanceof CallEffect.FileRead) {
            return "The open file was read.";
        }
        return "All these calls together decided.";
    }

    private static String copied(CallEffect last) {
        if (last instanceof CallEffect.FileClosed closed && Boolean.TRUE.equals(closed.complete())) {
            String size = closed.bytes() == null ? "" : " (" + Quantity.bytes(closed.bytes()) + ")";
            return " was read to its end" + size + ".";
        }
        if (last instanceof CallEffect.FileRead read) {
            return " was opened, and " + Quantity.bytes(read.total()) + " were read"
                    + (read.complete() ? ", all of it." : ".");
        }
        return " was opened, and closed before its end.";
    }

    private static String end(CallRecorded event, BackupEnd end) {
        if (end.outcome() == BackupOutcome.NEVER_ENDED) {
            return "This came while the backup was open, so it never ended.";
        }
        WindowsPath file = event.call().in().file();
        JetErr verdict = event.call().out().verdict();
        return "This" + (file == null ? "" : ", on " + file + ",") + " ended the backup" + outcome(end) + ": "
                + answers(event)
                + (verdict == null ? "" : ", its own verdict is " + verdict.described()) + ".";
    }

    /** Returns for example {@code as failed with JET_errDiskIO (-1022)}. */
    static String outcome(BackupEnd end) {
        JetErr code = end.outcome() == BackupOutcome.COMPLETED ? null : end.code();
        return " as " + end.outcome().jsonName() + (code == null ? "" : " with " + code.described());
    }

    /** Returns what the rules answer to a call and what the engine did. */
    static String answers(CallRecorded event) {
        JetErr observed = event.call().observed();
        String rules = event.answer().described();
        if (event.answer().equals(observed)) {
            return "the rules and the engine answer " + rules;
        }
        return "the rules answer " + rules + ", the engine "
                + (observed == null ? "was not observed" : "answered " + observed.described());
    }

    /** Returns what a call did beside beginning and ending a backup. */
    static String effect(CallRecorded event) {
        String answered = event.call().engineAnswer() == null
                ? event.answer().described()
                : event.call().engineAnswer().described();
        return switch (event.effect()) {
            case CallEffect.Nothing _ -> "This answered " + answered + " and changed nothing.";
            case CallEffect.DatabasesListed(List<WindowsPath> databases) -> listed(databases);
            case CallEffect.FileOpened opened -> opened.file() + " was opened.";
            case CallEffect.FileRead read -> "The open file was read" + (read.complete() ? " to its end." : ".");
            case CallEffect.FileClosed closed -> closed(closed);
            case CallEffect.DatabaseDropped drop ->
                drop.database() + " left the backup: the call failed with " + answered + ".";
            case CallEffect.LogsListed list ->
                "The log set was fixed"
                        + (list.set() == null ? "." : ": generations " + Quantity.range(list.set()) + ".");
            case CallEffect.TruncationListed _ -> "The deletable logs were listed, which fixed the log set.";
            case CallEffect.LogPreparationFailed _ ->
                "The log files were asked for in vain: the call failed with " + answered + ".";
            case CallEffect.LogPhaseEntered _ ->
                "The truncation was refused with " + answered + "; databases can no longer be copied.";
            case CallEffect.LogsTruncated(GenerationSet deleted) -> truncated(deleted);
            case CallEffect.BackupStopRequested _ -> "A stop of the backup was requested; from here on its calls fail.";
            case CallEffect.ServiceStopped _ -> "The instance was stopped from serving calls.";
            case CallEffect.InstanceStarted _ -> "The instance started.";
            case CallEffect.InstanceStopped _ -> "The instance went down.";
            case CallEffect.TerminationRefused _ -> "A termination was refused; no backup can begin any more.";
            case CallEffect.SnapshotPrepared _ -> "A shadow copy was prepared.";
            case CallEffect.SnapshotJoined _ -> "The instance takes part in the shadow copy.";
            case CallEffect.SnapshotNotFrozen _ -> "The freeze failed with " + answered + ".";
            case CallEffect.SnapshotFrozen _ -> "Writing was held back for the shadow copy.";
            case CallEffect.SnapshotThawed _ -> "Writing went on; the shadow copy was still to end.";
            case CallEffect.SnapshotTruncated(GenerationSet deleted) -> truncated(deleted);
            case CallEffect.SnapshotTimedOut _ -> "Writing went on before the thaw, so the shadow copy is of no use.";
            case CallEffect.SnapshotClosed _ -> "The shadow copy was closed.";
            case CallEffect.SurrogateLogsNamed _ -> "The logs of the surrogate backup were named.";
            case CallEffect.DatabaseAttached attached -> attached.database() + " was attached.";
            case CallEffect.DatabaseDetached detached -> detached.database() + " was detached.";
        };
    }

    private static String listed(List<WindowsPath> databases) {
        if (databases.isEmpty()) {
            return "No database is attached.";
        }
        return "The attached databases are " + names(databases) + ".";
    }

    /** Returns some of the names and how many there are besides. */
    static String names(List<WindowsPath> databases) {
        String names =
                databases.stream().limit(MOST_NAMES).map(WindowsPath::value).collect(Collectors.joining(", "));
        int more = databases.size() - MOST_NAMES;
        return names + (more > 0 ? " and " + more + " more" : " and no others");
    }

    private static String closed(CallEffect.FileClosed closed) {
        if (closed.complete() == null) {
            return closed.file() + " was closed; the evidence does not show whether it was read to its end.";
        }
        return closed.file() + (closed.complete() ? " was read to its end." : " was closed before its end.");
    }

    private static String truncated(@Nullable GenerationSet deleted) {
        String what = deleted == null
                ? "what it deleted is not known"
                : deleted.isEmpty()
                        ? "it deleted nothing"
                        : "it deleted the generations " + Quantity.generations(deleted);
        return "The truncation was accepted; " + what + ".";
    }
}
