package dev.jetaudit.cli.evidence;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.cli.trace.CallTraceFormat;
import dev.jetaudit.cli.windowsevent.binary.EventLogFormat;
import dev.jetaudit.cli.windowsevent.json.EventJsonFormat;
import dev.jetaudit.cli.windowsevent.xml.EventXmlFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file read to its end.
 *
 * @param items what it yielded, bad lines left out
 * @param messages what was said of the bad lines, and of the file if it could not be opened
 * @param findings what is lost or doubtful in the file itself
 * @param summary what the reader counted
 */
public record Reading(
        List<EvidenceItem> items, List<String> messages, List<EvidenceFinding> findings, EvidenceSummary summary) {

    private static final EvidenceSummary NOT_OPENED = new EvidenceSummary(0, 0, null, null, List.of());

    public static EvidenceOpener opener(byte[] stdin) {
        return new EvidenceOpener(
                List.of(new EventLogFormat(), new EventXmlFormat(), new EventJsonFormat(), new CallTraceFormat()),
                new ByteArrayInputStream(stdin));
    }

    public static Reading of(String text) throws IOException {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reading of(byte[] content) throws IOException {
        return of(opener(content), EvidenceOpener.STDIN, OnBadLine.SKIP);
    }

    public static Reading of(EvidenceOpener opener, String file, OnBadLine onBadLine) throws IOException {
        List<EvidenceItem> items = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        try (EvidenceReader reader = opener.open(file, "source-1", onBadLine)) {
            boolean more = true;
            while (more) {
                try {
                    Optional<EvidenceItem> item = reader.next();
                    item.ifPresent(items::add);
                    more = item.isPresent();
                } catch (BadEvidence bad) {
                    messages.add(bad.getMessage());
                    more = onBadLine == OnBadLine.SKIP;
                }
            }
            return new Reading(List.copyOf(items), List.copyOf(messages), reader.findings(), reader.summary());
        } catch (BadEvidence bad) {
            return new Reading(List.of(), List.of(String.valueOf(bad.getMessage())), List.of(), NOT_OPENED);
        }
    }

    /** Returns the calls among the items. */
    public List<ApiCall> calls() {
        return items.stream()
                .map(EvidenceItem::evidence)
                .filter(Evidence.CallMade.class::isInstance)
                .map(made -> ((Evidence.CallMade) made).call())
                .toList();
    }

    /** Returns the calls as {@code instance function}. */
    public List<String> callNames() {
        return items.stream()
                .map(item -> item.instance() + " "
                        + switch (item.evidence()) {
                            case Evidence.CallMade made ->
                                made.call().function().canonicalName();
                            case Evidence.FactStated stated ->
                                stated.fact().getClass().getSimpleName();
                        })
                .toList();
    }
}
