package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.cli.evidence.EvidenceFormat;
import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.evidence.EvidenceReader;

/** A format of event logs: read as events, or as the calls that they show. */
public interface EventFormat extends EvidenceFormat {

    /** Returns the events of the file, which the source takes over and closes. */
    EventSource events(EvidenceInput input);

    @Override
    default EvidenceReader open(EvidenceInput input) {
        return new WindowsEventReader(input, events(input));
    }
}
