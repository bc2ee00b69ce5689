package dev.jetaudit.cli.crosscheck;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.crosscheck.Agreement;
import dev.jetaudit.api.crosscheck.SeenHeader;
import dev.jetaudit.api.crosscheck.SlotComparison;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.cli.header.HeaderAddress;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.FailOn;
import dev.jetaudit.cli.verb.HeaderOptions;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.HeadersRead;
import dev.jetaudit.cli.workbench.Workbench;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code crosscheck}: whether database headers and the journal tell the same story. */
@Command(
        name = "crosscheck",
        header = "Compare database headers with what the journal derives.",
        customSynopsis = "jetaudit crosscheck [OPTIONS] [FILE...]",
        description = {
            "%nFor each slot of each database: agrees; journal-behind (the header knows a backup that the journal has"
                + " not seen); header-behind (the journal knows a backup that the header lacks: its update failed or"
                + " was suppressed, or the file is a restored or older copy); contradicts; or unknown. The reason"
                + " stands beside it. The journal's side comes from calls only, never from headers.",
            "%nWithout FILE, the header of each database that was recorded last is compared with the backups before it."
                    + " A FILE takes its place; it is compared with all backups, or with those that had ended by --at,"
                    + " and is not recorded. Of a backup's copy of a database, and of a patch file, it is said which"
                    + " backup made it.",
            "%nFor --fail-on, journal-behind and header-behind are warnings, contradicts is an error, unknown an info.",
        },
        footer = {
            "  jetaudit crosscheck",
            "  jetaudit crosscheck --instance 'EX01/SG1' E:/mdb/priv1.edb",
            "  esentutl /mh ntds.dit | jetaudit crosscheck --at 2026-03-02T08:00:00Z -",
            "  jetaudit crosscheck --fail-on warning --format json | jq '.[] | select(.state != \"agrees\")'",
        })
public final class CrosscheckVerb implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "A database, a backup's copy of one, a patch file, or what esentutl /mh prints. - is standard"
                    + " input.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private HeaderOptions headerOptions = new HeaderOptions();

    @Mixin
    private FailOn failOn = new FailOn();

    public CrosscheckVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        HeaderAddress address = headerOptions.address(session.options());
        if (files.isEmpty() && (address.database() != null || address.at() != null)) {
            throw new UsageError("--database and --at say something about a FILE, and none is given");
        }
        if (files.stream().filter("-"::equals).count() > 1) {
            throw new UsageError("- stands for standard input, which can be read only once");
        }
        Workbench workbench = session.workbench();
        List<SeenHeader> recorded = recorded(workbench, address.instance());
        HeadersRead given = files.isEmpty() ? HeadersRead.NONE : workbench.headers(files, address);
        List<SlotComparison> comparisons = compared(workbench, address.instance(), recorded, given);
        comparisons.forEach(comparison -> failOn.see(comparison.agreement().severity()));
        session.output().list(new ComparisonLayout(), comparisons);
        given.remarks().forEach(session.talk()::say);
        given.problems().forEach(session.talk()::error);
        return said(comparisons, given).number();
    }

    private static List<SeenHeader> recorded(Workbench workbench, @Nullable InstanceId instance) {
        try (Stream<JournalEntry> facts = workbench.history().facts()) {
            return facts.filter(entry ->
                            instance == null || entry.event().instance().equals(instance))
                    .flatMap(CrosscheckVerb::header)
                    .toList();
        }
    }

    private static Stream<SeenHeader> header(JournalEntry entry) {
        return entry.event() instanceof FactRecorded event && event.fact() instanceof Fact.DatabaseHeader header
                ? Stream.of(new SeenHeader(
                        event.instance(),
                        header.database(),
                        header.slots(),
                        null,
                        event.at(),
                        event.origin().source(),
                        entry.position(),
                        null))
                : Stream.empty();
    }

    private static List<SlotComparison> compared(
            Workbench workbench, @Nullable InstanceId instance, List<SeenHeader> recorded, HeadersRead given) {
        BackupFilter filter = new BackupFilter(instance, null, null, null);
        try (Stream<BackupRecord> backups = workbench.history().backups(filter)) {
            return workbench.crosscheck().compare(backups, recorded, given.headers());
        }
    }

    /** To have compared nothing is not to have found everything in order. */
    private ExitCode said(List<SlotComparison> comparisons, HeadersRead given) {
        if (!given.problems().isEmpty()) {
            return ExitCode.COULD_NOT_FIND_OUT;
        }
        if (comparisons.isEmpty()) {
            session.talk()
                    .error("no database header is recorded in "
                            + session.workbench().storeLocation() + "; record one, or name a FILE");
            return ExitCode.COULD_NOT_FIND_OUT;
        }
        session.talk()
                .say(Arrays.stream(Agreement.values())
                        .map(agreement -> agreement.jsonName() + " " + count(comparisons, agreement))
                        .collect(Collectors.joining(", ")));
        return failOn.exit();
    }

    private static long count(List<SlotComparison> comparisons, Agreement agreement) {
        return comparisons.stream()
                .filter(comparison -> comparison.agreement() == agreement)
                .count();
    }
}
