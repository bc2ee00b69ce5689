package dev.jetaudit.cli.header;

import dev.jetaudit.cli.evidence.EvidenceFormat;
import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.header.dump.DumpLine;

/** What {@code esentutl} (or {@code eseutil}) prints about a database ({@code /mh}) or a checkpoint file ({@code /mk}). */
public final class HeaderDumpFormat implements EvidenceFormat {

    private final HeaderAddressee addressee;

    public HeaderDumpFormat(HeaderAddressee addressee) {
        this.addressee = addressee;
    }

    @Override
    public boolean recognises(String head) {
        return !head.startsWith("{") && !head.startsWith("<") && DumpLine.standsIn(head);
    }

    @Override
    public EvidenceReader open(EvidenceInput input) {
        return new HeaderReader(input, new DumpSource(input, addressee.salt()), addressee);
    }
}
