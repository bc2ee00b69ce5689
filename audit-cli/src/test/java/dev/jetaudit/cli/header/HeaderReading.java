package dev.jetaudit.cli.header;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.header.HeaderSlot.Held;
import dev.jetaudit.api.instance.Evidence.FactStated;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.evidence.OnBadLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file to its end, as evidence and as something to compare. */
final class HeaderReading {

    private HeaderReading() {}

    /** What was found. */
    record Seen(List<EvidenceItem> items, List<Held> copies, List<String> problems, List<String> remarks) {
        List<Fact> facts() {
            return items.stream()
                    .map(item -> ((FactStated) item.evidence()).fact())
                    .toList();
        }
    }

    static Seen of(Path file, InstanceId instance) throws IOException {
        return of(opener(new byte[0], instance, null), file.toString());
    }

    static Seen ofPipe(byte[] content, InstanceId instance, @Nullable Instant at) throws IOException {
        Seen evidence = of(opener(content, instance, at), EvidenceOpener.STDIN, false);
        Seen copies = of(opener(content, instance, at), EvidenceOpener.STDIN, true);
        return new Seen(evidence.items(), copies.copies(), evidence.problems(), evidence.remarks());
    }

    private static Seen of(EvidenceOpener opener, String file) throws IOException {
        Seen evidence = of(opener, file, false);
        return new Seen(evidence.items(), of(opener, file, true).copies(), evidence.problems(), evidence.remarks());
    }

    private static Seen of(EvidenceOpener opener, String file, boolean toCompare) throws IOException {
        Seen seen = new Seen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (EvidenceReader reader = opener.open(file, "s1", OnBadLine.SKIP)) {
            boolean more = true;
            while (more) {
                try {
                    more = toCompare ? compare((HeaderReader) reader, seen) : record(reader, seen);
                } catch (BadEvidence bad) {
                    seen.problems().add(String.valueOf(bad.getMessage()));
                }
            }
            reader.findings().forEach(finding -> seen.remarks().add(finding.sentence(file)));
        } catch (BadEvidence bad) {
            seen.problems().add(String.valueOf(bad.getMessage()));
        }
        return seen;
    }

    private static boolean record(EvidenceReader reader, Seen seen) throws BadEvidence, IOException {
        Optional<EvidenceItem> item = reader.next();
        item.ifPresent(seen.items()::add);
        return item.isPresent();
    }

    private static boolean compare(HeaderReader reader, Seen seen) throws BadEvidence, IOException {
        Optional<HeaderReader.Addressed> header = reader.nextHeader();
        if (header.isPresent() && header.get().content() instanceof HeaderContent.OfCopy copy) {
            seen.copies().add(copy.backup());
        }
        return header.isPresent();
    }

    static EvidenceOpener opener(byte[] stdin, InstanceId instance, @Nullable Instant at) {
        HeaderAddressee addressee = new HeaderAddressee(new HeaderAddress(instance, null, at), List.of());
        return new EvidenceOpener(
                List.of(new HeaderFileFormat(addressee), new HeaderDumpFormat(addressee)),
                new ByteArrayInputStream(stdin));
    }
}
