package dev.jetaudit.cli.events;

import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceFiles;
import dev.jetaudit.cli.evidence.EvidenceFiles.Found;
import dev.jetaudit.cli.evidence.EvidenceFormat;
import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.evidence.EvidenceSearch;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OnBadLine;
import dev.jetaudit.cli.output.Progress;
import dev.jetaudit.cli.output.Talk;
import dev.jetaudit.cli.windowsevent.EventFormat;
import dev.jetaudit.cli.windowsevent.EventSource;
import dev.jetaudit.cli.windowsevent.Providers;
import dev.jetaudit.cli.windowsevent.WindowsEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads event logs one after another, in one pass and in the order of each; what is wrong is told and passed over. */
final class EventLogs {

    /** A file of something else must not flood the terminal. */
    private static final int MAX_TOLD = 20;

    private final EvidenceOpener opener;
    private final Talk talk;
    private final Progress progress;
    private final Consumer<EventLine> lines;
    private long others;
    private boolean whole = true;
    private int bad;

    /**
     * Makes a reader.
     *
     * @param lines takes each event of the engine, and of its backup library
     */
    EventLogs(EvidenceOpener opener, Talk talk, Progress progress, Consumer<EventLine> lines) {
        this.opener = opener;
        this.talk = talk;
        this.progress = progress;
        this.lines = lines;
    }

    /** Finds the event logs that arguments stand for. */
    EvidenceFiles named(List<String> arguments) {
        EvidenceSearch search = new EvidenceSearch(
                file -> opener.formatOf(file)
                        .filter(EventFormat.class::isInstance)
                        .isPresent(),
                "event log");
        return search.in(arguments);
    }

    void read(Found file) {
        if (file.problem() == null) {
            read(file.name());
        } else {
            fail(file.problem());
        }
    }

    /** Returns how many events of other providers were met. */
    long others() {
        return others;
    }

    /** Whether everything could be read so far. */
    boolean isWhole() {
        return whole;
    }

    private void read(String file) {
        bad = 0;
        try (EventSource events = opener.open(file, "", OnBadLine.SKIP, EventLogs::events)) {
            while (readOn(file, events)) {
                // Each event is dealt with on the way.
            }
            others += events.passedOver();
            events.findings().stream()
                    .limit(MAX_TOLD)
                    .forEach(finding -> talk.say(finding.sentence(EvidenceOpener.title(file))));
        } catch (BadEvidence notAnEventLog) {
            fail(String.valueOf(notAnEventLog.getMessage()));
        } catch (IOException failure) {
            fail(EvidenceOpener.title(file) + ": cannot be read any further: " + failure.getMessage());
        }
        if (bad > MAX_TOLD) {
            talk.error(EvidenceOpener.title(file) + ": " + (bad - MAX_TOLD) + " more mistakes");
        }
    }

    private static EventSource events(EvidenceFormat format, EvidenceInput input) throws BadEvidence {
        if (format instanceof EventFormat log) {
            return log.events(input);
        }
        throw new BadEvidence(input.file(), 0, null, "is a call trace and holds no events of Windows");
    }

    private boolean readOn(String file, EventSource events) throws IOException {
        try {
            Optional<WindowsEvent> event = events.next();
            progress.reached(opener.bytesRead(), opener.bytesInAll());
            if (event.isPresent()) {
                take(file, event.get());
            }
            return event.isPresent();
        } catch (BadEvidence mistake) {
            tell(mistake);
            return true;
        }
    }

    private void take(String file, WindowsEvent event) {
        if (!Providers.isEngine(event.provider()) && !Providers.isBackupLibrary(event.provider())) {
            others++;
            return;
        }
        EventReader.Read read = EventReader.read(file, event);
        for (Flaw flaw : read.flaws()) {
            tell(event.bad(EvidenceOpener.title(file), flaw));
        }
        lines.accept(read.line());
    }

    private void tell(BadEvidence mistake) {
        whole = false;
        bad++;
        if (bad <= MAX_TOLD) {
            talk.error(String.valueOf(mistake.getMessage()));
        }
    }

    private void fail(String sentence) {
        whole = false;
        talk.error(sentence);
    }
}
