package dev.jetaudit.cli.header;

import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.LinePrefixes;
import dev.jetaudit.cli.header.page.PageFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one header of a file of pages. */
final class PageFileSource implements HeaderSource {

    private final EvidenceInput input;
    private final Fingerprint.OfFile fingerprint;
    private boolean read;
    private @Nullable String remark;

    /** @param salt what makes the same pages another piece of evidence */
    PageFileSource(EvidenceInput input, String salt) {
        this.input = input;
        this.fingerprint = new Fingerprint.OfFile(salt);
    }

    @Override
    public Optional<HeaderContent> next() throws BadEvidence, IOException {
        if (read) {
            return Optional.empty();
        }
        read = true;
        try {
            PageFile file = PageFile.read(input.stream());
            fingerprint.take(file.page());
            remark = file.remark();
            return Optional.of(content(file));
        } catch (Flaw flaw) {
            throw flaw.at(input.file(), 0);
        }
    }

    @Override
    public LinePrefixes prefixes() {
        return fingerprint;
    }

    @Override
    public List<EvidenceFinding> findings() {
        return remark == null ? List.of() : List.of(EvidenceFinding.ofFile("HEADER-DAMAGED", Severity.WARNING, remark));
    }

    @Override
    public void close() throws IOException {
        input.stream().close();
    }

    private static HeaderContent content(PageFile file) {
        return switch (file) {
            case PageFile.OfDatabase database -> new HeaderContent.OfDatabase(1, null, database.slots());
            case PageFile.OfCopy copy -> new HeaderContent.OfCopy(1, null, copy.backup());
            case PageFile.OfCheckpoint checkpoint -> new HeaderContent.OfCheckpoint(1, null, checkpoint.generation());
        };
    }
}
