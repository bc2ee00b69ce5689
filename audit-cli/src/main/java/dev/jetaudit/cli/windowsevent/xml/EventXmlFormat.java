package dev.jetaudit.cli.windowsevent.xml;

import dev.jetaudit.cli.evidence.EvidenceFormat;
import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.windowsevent.WindowsEventReader;

/** Takes everything that begins with markup. */
public final class EventXmlFormat implements EvidenceFormat {

    @Override
    public boolean recognises(String head) {
        return head.startsWith("<");
    }

    @Override
    public EvidenceReader open(EvidenceInput input) {
        return new WindowsEventReader(input, new EventXmlSource(input.file(), input.stream()));
    }
}
