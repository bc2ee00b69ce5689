package dev.jetaudit.cli.header;

import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.ByteLines;
import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.LinePrefixes;
import dev.jetaudit.cli.header.dump.DumpLine;
import dev.jetaudit.cli.header.dump.HeaderDump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dumps in a text, one after another; what stands before the first is passed over. */
final class DumpSource implements HeaderSource {

    private final String file;
    private final ByteLines lines;
    private final Fingerprint.OfLines prefixes;
    private @Nullable HeaderDump dump;
    private DumpLine.@Nullable Begin begun;
    private boolean any;

    /** @param salt what makes the same text another piece of evidence */
    DumpSource(EvidenceInput input, String salt) {
        file = input.file();
        lines = new ByteLines(file, input.stream());
        prefixes = new Fingerprint.OfLines(salt, lines.prefixes());
    }

    /** A dump ends where the next one begins; that line is counted as read when the next dump is asked for. */
    @Override
    public Optional<HeaderContent> next() throws BadEvidence, IOException {
        if (begun != null) {
            dump = new HeaderDump(lines.number(), begun);
            begun = null;
        }
        while (lines.next()) {
            DumpLine line = parsed();
            if (line instanceof DumpLine.Begin begin) {
                any = true;
                if (dump != null) {
                    begun = begin;
                    return Optional.of(finished(dump));
                }
                dump = new HeaderDump(lines.number(), begin);
            } else if (dump != null) {
                dump.take(line);
            }
        }
        if (dump != null) {
            return Optional.of(finished(dump));
        }
        if (!any) {
            any = true;
            throw new BadEvidence(
                    file, 0, null, "shows no database header and no checkpoint; esentutl prints them with /mh and /mk");
        }
        return Optional.empty();
    }

    @Override
    public LinePrefixes prefixes() {
        return prefixes;
    }

    @Override
    public List<EvidenceFinding> findings() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private DumpLine parsed() throws BadEvidence {
        int start = lines.start();
        try {
            return DumpLine.of(new String(lines.bytes(), start, lines.end() - start, StandardCharsets.UTF_8));
        } catch (Flaw flaw) {
            dump = null;
            throw flaw.at(file, lines.number());
        }
    }

    private HeaderContent finished(HeaderDump whole) throws BadEvidence {
        dump = null;
        try {
            HeaderContent content = content(whole);
            prefixes.cover();
            return content;
        } catch (Flaw flaw) {
            throw flaw.at(file, whole.line());
        }
    }

    private static HeaderContent content(HeaderDump whole) throws Flaw {
        if (whole.isOfCheckpoint()) {
            return new HeaderContent.OfCheckpoint(whole.line(), whole.path(), whole.checkpoint());
        }
        HeaderSlot.Held maker = whole.maker();
        return maker == null
                ? new HeaderContent.OfDatabase(whole.line(), whole.path(), whole.slots())
                : new HeaderContent.OfCopy(whole.line(), whole.path(), maker);
    }
}
