package dev.jetaudit.cli.trace;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.ByteLines;
import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceKind;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.evidence.EvidenceSummary;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.LinePrefixes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a call trace, version 1, line by line; each bad line is thrown by itself and the next one can be read. */
final class CallTraceReader implements EvidenceReader {

    private final String file;
    private final ByteLines lines;
    private final TraceLineParser parser = new TraceLineParser();
    private final String source;
    private Optional<RuleSetName> rules = Optional.empty();
    private Optional<String> sourceName = Optional.empty();
    private boolean headerMayFollow = true;
    private long latestSeq = -1;
    private long entries;
    private @Nullable Instant firstAt;
    private @Nullable Instant lastAt;

    CallTraceReader(EvidenceInput input) {
        file = input.file();
        source = input.source();
        lines = new ByteLines(file, input.stream());
    }

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.CALL_TRACE;
    }

    @Override
    public Optional<EvidenceItem> next() throws BadEvidence, IOException {
        while (lines.next()) {
            if (lines.isBlank()) {
                continue;
            }
            try {
                EvidenceItem item = item(line());
                headerMayFollow = false;
                if (item != null) {
                    lines.accept();
                    return Optional.of(item);
                }
            } catch (Flaw flaw) {
                headerMayFollow = false;
                throw flaw.at(file, lines.number());
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<RuleSetName> rules() {
        return rules;
    }

    @Override
    public Optional<String> sourceName() {
        return sourceName;
    }

    @Override
    public Optional<LinePrefixes> prefixes() {
        return Optional.of(lines.prefixes());
    }

    @Override
    public EvidenceSummary summary() {
        return new EvidenceSummary(lines.number(), entries, firstAt, lastAt, List.of());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private TraceLine line() throws Flaw, IOException {
        if (lines.isBinary()) {
            throw new Flaw(null, "holds zero bytes, as a file does that was not written to its end");
        }
        if (!lines.isAscii()) {
            checkUtf8();
        }
        try {
            return parser.parse(lines.bytes(), lines.start(), lines.end());
        } catch (Flaw flaw) {
            if (lines.isUnfinished() && parser.metEndOfLine()) {
                throw new Flaw(null, "the file is cut off in the middle of this line");
            }
            throw flaw;
        }
    }

    /** Returns the item that the line says, or null for the header. */
    private @Nullable EvidenceItem item(TraceLine line) throws Flaw {
        return switch (line) {
            case TraceLine.Header header -> {
                open(header);
                yield null;
            }
            case TraceLine.Call call -> item(call);
            case TraceLine.Stated stated ->
                item(
                        stated.frame(),
                        new Evidence.FactStated(stated.fact(), stated.frame().at(), origin(stated.frame())));
        };
    }

    private EvidenceItem item(TraceLine.Call call) throws Flaw {
        ApiCall made = new ApiCall(call.function(), call.frame().at(), call.in(), call.out(), call.observed(), false);
        return item(call.frame(), new Evidence.CallMade(made, origin(call.frame())));
    }

    private EvidenceItem item(TraceLine.Frame frame, Evidence evidence) throws Flaw {
        checkSeq(frame.seq());
        entries++;
        firstAt = firstAt == null || frame.at().isBefore(firstAt) ? frame.at() : firstAt;
        lastAt = lastAt == null || frame.at().isAfter(lastAt) ? frame.at() : lastAt;
        return new EvidenceItem(frame.instance(), evidence, lastAt, null);
    }

    private void open(TraceLine.Header header) throws Flaw {
        if (!headerMayFollow) {
            throw new Flaw("trace", "stands on the first line only");
        }
        rules = Optional.ofNullable(header.rules());
        sourceName = Optional.ofNullable(header.source());
        parser.useZone(header.zone());
    }

    private Origin origin(TraceLine.Frame frame) {
        return new Origin(source, lines.number(), frame.seq(), frame.client(), frame.extra());
    }

    private void checkSeq(@Nullable Long seq) throws Flaw {
        if (seq == null) {
            return;
        }
        if (seq < latestSeq) {
            throw new Flaw("seq", "decreases from " + latestSeq + " to " + seq);
        }
        latestSeq = seq;
    }

    private void checkUtf8() throws Flaw {
        ByteBuffer text = ByteBuffer.wrap(lines.bytes(), lines.start(), lines.end() - lines.start());
        try {
            StandardCharsets.UTF_8.newDecoder().decode(text);
        } catch (CharacterCodingException malformed) {
            throw new Flaw(null, "not valid UTF-8 at byte " + (text.position() - lines.start() + 1));
        }
    }
}
