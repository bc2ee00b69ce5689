package dev.jetaudit.cli.header;

import dev.jetaudit.cli.evidence.EvidenceFormat;
import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.header.page.PageFile;

/** Database files, patch files and checkpoint files. */
public final class HeaderFileFormat implements EvidenceFormat {

    private final HeaderAddressee addressee;

    public HeaderFileFormat(HeaderAddressee addressee) {
        this.addressee = addressee;
    }

    @Override
    public boolean recognises(String head) {
        return false;
    }

    @Override
    public boolean recognises(byte[] head) {
        return PageFile.isOne(head);
    }

    @Override
    public EvidenceReader open(EvidenceInput input) {
        // A database keeps its header's bytes while its other pages change: that it is still so is new.
        String salt = addressee.salt() + addressee.timeOf(input.file());
        return new HeaderReader(input, new PageFileSource(input, salt), addressee);
    }
}
