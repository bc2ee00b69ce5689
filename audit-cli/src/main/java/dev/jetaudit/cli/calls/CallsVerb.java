package dev.jetaudit.cli.calls;

import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.verb.BackupArgument;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code calls}: the journal, call by call. */
@Command(
        name = "calls",
        header = "List the calls: what was observed, what the rules derive, and what each did.",
        customSynopsis = "jetaudit calls [OPTIONS] [ID]",
        description = {
            "%nPrints calls by their position in the journal: those of one backup, from its Begin to the call that"
                + " ended it, refused ones included; or all. --since, --until and --instance choose by the call's own"
                + " time and instance. JSON, NDJSON and CSV are published contracts, see docs/json-output.md.",
        },
        footer = {
            "  jetaudit calls 'EX01/SG1#17'",
            "  jetaudit calls --instance 'EX01/SG1' --since 2026-03-01T22:00 --until 2026-03-02",
            "  jetaudit calls --facts --format ndjson | jq 'select(.divergence)'",
        })
public final class CallsVerb implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "A backup's id, for example 'EX01/SG1#17'. Without one, all calls.")
    private @Nullable String id;

    @Option(names = "--facts", description = "Also list the facts that the evidence states, and adoptions of rules.")
    private boolean facts;

    public CallsVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (facts && session.output().format() == Format.CSV) {
            throw new UsageError("--facts does not go with csv: facts and calls have different columns; take ndjson");
        }
        BackupRecord backup = id == null ? null : BackupArgument.find(session.workbench(), id);
        long first = backup == null ? 0 : backup.firstPosition();
        long last = backup == null ? Long.MAX_VALUE : backup.lastPosition();
        Listing<JournalEntry> listing = session.output().listing(new CallLayout());
        boolean empty = true;
        try (Stream<JournalEntry> journal = session.workbench().history().journal(first, last)) {
            Iterator<JournalEntry> wanted = journal.filter(wanted(backup)).iterator();
            while (wanted.hasNext()) {
                listing.add(wanted.next());
                empty = false;
            }
        }
        listing.finish();
        if (empty && session.output().format() == Format.TABLE) {
            session.talk().say("no such call in " + session.workbench().storeLocation());
        }
        return 0;
    }

    private Predicate<JournalEntry> wanted(@Nullable BackupRecord backup) {
        BackupFilter filter = session.options().filter();
        return entry -> {
            EngineInstanceEvent event = entry.event();
            boolean ofTheBackup = backup == null || BackupCalls.belongsTo(backup.id(), event);
            boolean ofTheInstance =
                    filter.instance() == null || filter.instance().equals(event.instance());
            return ofTheBackup && ofTheInstance && isOfWantedType(event) && isInTime(filter, BackupCalls.at(event));
        };
    }

    private boolean isOfWantedType(EngineInstanceEvent event) {
        return facts || event instanceof EngineInstanceEvent.CallRecorded;
    }

    private static boolean isInTime(BackupFilter filter, @Nullable Instant at) {
        if (at == null) {
            return filter.since() == null && filter.until() == null;
        }
        return (filter.since() == null || !at.isBefore(filter.since()))
                && (filter.until() == null || at.isBefore(filter.until()));
    }
}
