package dev.jetaudit.cli.explain;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.query.JournalEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a backup tried in vain. None of these calls decided: without them the same would be missing. They say where to look. Keeps
 * one for each file, however many there were.
 */
final class Attempts {
    /** A call of the journal. */
    record Attempt(long position, CallRecorded event) {
        /** Returns what the engine answered, or what the rules say where nobody saw it. */
        JetErr code() {
            JetErr engine = event.call().engineAnswer();
            return engine == null ? event.answer() : engine;
        }

        Operation operation() {
            return event.call().function().operation();
        }
    }

    private final Map<WindowsPath, Attempt> files = new HashMap<>();
    private @Nullable Attempt logSet;
    private @Nullable Attempt truncation;
    private @Nullable WindowsPath open;

    /** Looks at a backup's events, in order. */
    static Attempts in(Stream<JournalEntry> entries) {
        Attempts attempts = new Attempts();
        entries.forEachOrdered(attempts::look);
        return attempts;
    }

    private void look(JournalEntry entry) {
        if (entry.event() instanceof CallRecorded event) {
            Attempt attempt = new Attempt(entry.position(), event);
            if (!attempt.code().isSuccess()) {
                failed(attempt);
            }
            follow(attempt);
        }
    }

    private void failed(Attempt attempt) {
        switch (attempt.operation()) {
            case OPEN -> remember(attempt.event().call().in().file(), attempt);
            case READ -> remember(open, attempt);
            case LOG_INFO, TRUNCATE_INFO -> logSet = attempt;
            case TRUNCATE -> truncation = attempt;
            default -> {}
        }
    }

    private void follow(Attempt attempt) {
        CallEffect effect = attempt.event().effect();
        if (effect instanceof CallEffect.FileOpened opened) {
            open = opened.file();
        } else if (effect instanceof CallEffect.FileClosed closed) {
            open = null;
            if (!Boolean.TRUE.equals(closed.complete())) {
                files.putIfAbsent(closed.file(), attempt);
            }
        } else if (effect instanceof CallEffect.DatabaseDropped dropped) {
            files.put(dropped.database(), attempt);
        }
    }

    private void remember(@Nullable WindowsPath file, Attempt attempt) {
        if (file != null) {
            files.put(file, attempt);
        }
    }

    /** Returns the call that shows why a file was not read to its end; null if no call does. */
    @Nullable
    Attempt on(WindowsPath file) {
        return files.get(file);
    }

    /** Returns the last failed request for the log files. */
    @Nullable
    Attempt logSet() {
        return logSet;
    }

    /** Returns the last refused truncation. */
    @Nullable
    Attempt truncation() {
        return truncation;
    }
}
