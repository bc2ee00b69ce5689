package dev.jetaudit.cli.header;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.evidence.EvidenceFindings;
import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceKind;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.evidence.EvidenceSummary;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.LinePrefixes;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes facts of headers. A header's own times do not say when it was read: the user does, or else the file's last change. */
public final class HeaderReader implements EvidenceReader {

    private final String file;
    private final String origin;
    private final HeaderSource source;
    private final HeaderAddressee addressee;
    private final @Nullable Instant at;
    private final EvidenceFindings guesses = new EvidenceFindings();
    private long entries;
    private long lastLine;

    HeaderReader(EvidenceInput input, HeaderSource source, HeaderAddressee addressee) {
        this.file = input.file();
        this.origin = input.source();
        this.source = source;
        this.addressee = addressee;
        this.at = addressee.timeOf(file);
    }

    /** A header, what it is about, and of which time. */
    public record Addressed(HeaderContent content, HeaderAddressee.Database database, Instant at) {}

    /** Returns the next header of a database or of a copy; checkpoints are passed over. */
    public Optional<Addressed> nextHeader() throws BadEvidence, IOException {
        Optional<HeaderContent> content = source.next();
        while (content.isPresent() && content.get() instanceof HeaderContent.OfCheckpoint) {
            content = source.next();
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        HeaderContent header = content.get();
        try {
            entries++;
            return Optional.of(new Addressed(header, database(header), time()));
        } catch (Flaw flaw) {
            throw flaw.at(file, lineOf(header));
        }
    }

    @Override
    public Optional<EvidenceItem> next() throws BadEvidence, IOException {
        Optional<HeaderContent> content = source.next();
        if (content.isEmpty()) {
            return Optional.empty();
        }
        HeaderContent header = content.get();
        lastLine = header.line();
        try {
            EvidenceItem item = item(header);
            entries++;
            return Optional.of(item);
        } catch (Flaw flaw) {
            throw flaw.at(file, lineOf(header));
        }
    }

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.HEADER;
    }

    @Override
    public Optional<RuleSetName> rules() {
        return Optional.empty();
    }

    @Override
    public Optional<String> sourceName() {
        return Optional.empty();
    }

    @Override
    public Optional<LinePrefixes> prefixes() {
        return Optional.of(source.prefixes());
    }

    @Override
    public EvidenceSummary summary() {
        return new EvidenceSummary(lastLine, entries, entries == 0 ? null : at, entries == 0 ? null : at, List.of());
    }

    @Override
    public List<EvidenceFinding> findings() {
        List<EvidenceFinding> findings = new ArrayList<>(source.findings());
        findings.addAll(guesses.toList());
        return findings;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private EvidenceItem item(HeaderContent header) throws Flaw {
        return switch (header) {
            case HeaderContent.OfDatabase database -> {
                HeaderAddressee.Database about = database(header);
                yield item(about.instance(), new Fact.DatabaseHeader(about.path(), database.slots()), header.line());
            }
            case HeaderContent.OfCheckpoint checkpoint ->
                item(addressee.instance(), new Fact.Checkpoint(checkpoint.generation()), header.line());
            case HeaderContent.OfCopy _ ->
                throw new Flaw(
                        null,
                        "is what a full backup made, not the database itself: it does not show the database's header as"
                                + " it is now, so it is not recorded; 'jetaudit crosscheck' finds the backup that made"
                                + " it");
        };
    }

    private EvidenceItem item(InstanceId instance, Fact fact, long line) throws Flaw {
        Instant when = time();
        Evidence evidence = new Evidence.FactStated(fact, when, new Origin(origin, line, null, null, null));
        return new EvidenceItem(instance, evidence, when, null);
    }

    private Instant time() throws Flaw {
        if (at == null) {
            throw new Flaw(null, "does not say when it was read; say so with --at");
        }
        return at;
    }

    private HeaderAddressee.Database database(HeaderContent header) throws Flaw {
        String dumped = header.dumped();
        HeaderAddressee.Database database = addressee.database(dumped == null ? file : dumped, dumped != null);
        if (database.guessed()) {
            guesses.add(EvidenceFinding.ofFile(
                    "HEADER-DATABASE-GUESSED",
                    Severity.INFO,
                    "taken for the database '" + database.path()
                            + "', of which the store knows no path; --database says it"));
        }
        return database;
    }

    private static long lineOf(HeaderContent header) {
        return header.dumped() == null ? 0 : header.line();
    }
}
