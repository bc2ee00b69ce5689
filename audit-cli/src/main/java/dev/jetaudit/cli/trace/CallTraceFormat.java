package dev.jetaudit.cli.trace;

import dev.jetaudit.cli.evidence.EvidenceFormat;
import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.evidence.EvidenceReader;

/** Takes everything that begins with a JSON object; to be asked after the other formats that do. */
public final class CallTraceFormat implements EvidenceFormat {

    @Override
    public boolean recognises(String head) {
        return head.startsWith("{");
    }

    @Override
    public EvidenceReader open(EvidenceInput input) {
        return new CallTraceReader(input);
    }
}
