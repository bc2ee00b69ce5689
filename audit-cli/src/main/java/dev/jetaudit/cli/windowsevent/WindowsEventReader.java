package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EventIdentity;
import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.evidence.EvidenceFindings;
import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceKind;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.evidence.EvidenceSummary;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.LinePrefixes;
import dev.jetaudit.cli.evidence.OnBadLine;
import dev.jetaudit.cli.evtx.ClearedLog;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export of an event log. The whole file is read before the first item, since an export may begin with its newest event;
 * only the engine's events about backups, starts and stops are kept, at about 300 bytes each and at most {@value #MAX_KEPT} of them.
 */
public final class WindowsEventReader implements EvidenceReader {

    private static final int MAX_KEPT = 400_000;

    private final String file;
    private final OnBadLine onBadLine;
    private final EvidenceKind kind;
    private final Optional<LinePrefixes> prefixes;
    private final EngineEvents engineEvents = new EngineEvents();
    private final WindowsEventInterpreter interpreter = new WindowsEventInterpreter();
    private final EventTally tally = new EventTally();
    private final Deque<EvidenceItem> ready = new ArrayDeque<>();
    private final String sourceId;
    private @Nullable EventSource source;
    private long lines;
    private List<EvidenceFinding> sourceFindings = List.of();
    private final EvidenceFindings ownFindings = new EvidenceFindings();
    private @Nullable List<EngineEvent> kept = new ArrayList<>();
    private List<EventOrder.Placed> ordered = List.of();
    private int position;
    private @Nullable BadEvidence stopped;

    public WindowsEventReader(EvidenceInput input, EventSource source) {
        file = input.file();
        onBadLine = input.onBadLine();
        sourceId = input.source();
        this.source = source;
        kind = source.kind();
        prefixes = source.prefixes();
    }

    @Override
    public EvidenceKind kind() {
        return kind;
    }

    @Override
    public Optional<EvidenceItem> next() throws BadEvidence, IOException {
        if (kept != null && source != null) {
            readAll(source, kept);
            close();
            ShadowCopies shadowCopies = new ShadowCopies(tally);
            ordered = shadowCopies.spread(InternalCopies.leftOut(EventOrder.ordered(kept), tally));
            shadowCopies.untold().ifPresent(ownFindings::add);
            kept = null;
        }
        while (ready.isEmpty() && position < ordered.size()) {
            interpret(ordered.get(position++));
        }
        if (ready.isEmpty() && stopped != null) {
            BadEvidence bad = stopped;
            stopped = null;
            throw bad;
        }
        return Optional.ofNullable(ready.poll());
    }

    /** An event log asks for nothing. */
    @Override
    public Optional<RuleSetName> rules() {
        return Optional.empty();
    }

    @Override
    public Optional<String> sourceName() {
        return Optional.empty();
    }

    @Override
    public Optional<LinePrefixes> prefixes() {
        return prefixes;
    }

    @Override
    public List<EvidenceFinding> findings() {
        List<EvidenceFinding> all = new ArrayList<>(source == null ? sourceFindings : source.findings());
        all.addAll(ownFindings.toList());
        return all;
    }

    @Override
    public EvidenceSummary summary() {
        return tally.summary(source == null ? lines : source.lines());
    }

    /** Lets go of the file and its buffers, which nobody needs once all was read: hundreds of logs may be merged. */
    @Override
    public void close() throws IOException {
        if (source != null) {
            lines = source.lines();
            sourceFindings = source.findings();
            source.close();
            source = null;
        }
    }

    private void readAll(EventSource all, List<EngineEvent> events) throws BadEvidence, IOException {
        while (stopped == null) {
            try {
                Optional<WindowsEvent> event = all.next();
                if (event.isEmpty()) {
                    return;
                }
                keep(event.get(), events);
            } catch (BadEvidence bad) {
                if (onBadLine == OnBadLine.SKIP) {
                    throw bad;
                }
                stopped = bad;
            }
        }
    }

    private void keep(WindowsEvent event, List<EngineEvent> events) throws BadEvidence {
        tally.seen();
        if (ClearedLog.isNoticeOf(event.provider(), event.id())) {
            ownFindings.add(EvidenceFinding.atLine(
                    event.line(), "LOG-CLEARED", Severity.WARNING, "event " + event.id() + ": a log was cleared"));
        }
        if (!Providers.isEngine(event.provider())) {
            return;
        }
        if (!WindowsEventInterpreter.reads(event.id(), event.task())) {
            tally.notInterpreted(event);
            return;
        }
        EngineEvent read = read(event);
        tally.spans(read.at());
        if (Operations.isForeign(read)) {
            tally.notInterpreted(event);
            return;
        }
        if (events.size() == MAX_KEPT) {
            stopped = new BadEvidence(
                    file,
                    event.line(),
                    null,
                    "more than " + MAX_KEPT
                            + " events about backups, starts and stops in one file; export the log in parts");
            return;
        }
        events.add(read);
    }

    private EngineEvent read(WindowsEvent event) throws BadEvidence {
        try {
            event.requireWholeText();
            EngineEvent read = engineEvents.read(event);
            WindowsEventInterpreter.check(read);
            return read;
        } catch (Flaw flaw) {
            throw event.bad(file, flaw);
        }
    }

    private void interpret(EventOrder.Placed placed) throws BadEvidence {
        EngineEvent event = placed.event();
        try {
            for (Inferred inferred : interpreter.interpret(event, placed.next(), sourceId)) {
                EventIdentity identity = new EventIdentity(
                        event.computer(),
                        event.channel(),
                        event.recordId(),
                        event.at().getEpochSecond(),
                        inferred.impliedStart(),
                        event.spread() ? event.instance().value() : "");
                ready.add(new EvidenceItem(event.instance(), inferred.evidence(), placed.sortAt(), identity));
            }
        } catch (Flaw flaw) {
            throw event.place().bad(file, flaw);
        }
    }
}
