package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.crosscheck.SeenHeader;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceOpener;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.evidence.OnBadLine;
import dev.jetaudit.cli.header.HeaderAddress;
import dev.jetaudit.cli.header.HeaderContent;
import dev.jetaudit.cli.header.HeaderReader;
import dev.jetaudit.cli.header.HeaderReader.Addressed;
import dev.jetaudit.cli.workbench.HeadersRead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads headers from files without recording them. */
final class GivenHeaders {

    private final EvidenceOpener opener;
    private final HeaderAddress address;
    private final List<SeenHeader> headers = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    GivenHeaders(EvidenceOpener opener, HeaderAddress address) {
        this.opener = opener;
        this.address = address;
    }

    HeadersRead read(List<String> files) {
        files.forEach(this::read);
        return new HeadersRead(headers, remarks, problems);
    }

    private void read(String file) {
        try (EvidenceReader reader = opener.open(file, file, OnBadLine.SKIP)) {
            if (reader instanceof HeaderReader ofHeaders) {
                readAll(file, ofHeaders);
            } else {
                problems.add(file + ": is a " + reader.kind().title() + ", not a database header");
            }
        } catch (BadEvidence bad) {
            problems.add(String.valueOf(bad.getMessage()));
        } catch (IOException failure) {
            problems.add(file + ": cannot be read: " + failure.getMessage());
        }
    }

    private void readAll(String file, HeaderReader reader) throws IOException {
        boolean more = true;
        int before = headers.size() + problems.size();
        while (more) {
            try {
                Optional<Addressed> next = reader.nextHeader();
                next.ifPresent(header -> headers.add(seen(file, header)));
                more = next.isPresent();
            } catch (BadEvidence bad) {
                problems.add(String.valueOf(bad.getMessage()));
            }
        }
        reader.findings().forEach(finding -> remarks.add(finding.sentence(file)));
        if (headers.size() + problems.size() == before) {
            problems.add(file + ": holds no database header");
        }
    }

    private SeenHeader seen(String file, Addressed header) {
        HeaderSlots slots = HeaderSlots.UNKNOWN;
        HeaderSlot.Held copy = null;
        switch (header.content()) {
            case HeaderContent.OfDatabase database -> slots = database.slots();
            case HeaderContent.OfCopy made -> copy = made.backup();
            case HeaderContent.OfCheckpoint _ -> {}
        }
        return new SeenHeader(
                header.database().instance(),
                header.database().path(),
                slots,
                copy,
                header.at(),
                file,
                null,
                address.at());
    }
}
