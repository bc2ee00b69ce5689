package dev.jetaudit.cli.windowsevent.xml;

import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.windowsevent.EventFormat;
import dev.jetaudit.cli.windowsevent.EventSource;

/** Takes everything that begins with markup. */
public final class EventXmlFormat implements EventFormat {

    @Override
    public boolean recognises(String head) {
        return head.startsWith("<");
    }

    @Override
    public EventSource events(EvidenceInput input) {
        return new EventXmlSource(input.file(), input.stream());
    }
}
