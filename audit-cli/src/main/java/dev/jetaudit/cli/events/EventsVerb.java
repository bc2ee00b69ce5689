package dev.jetaudit.cli.events;

import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.cli.evidence.EvidenceFiles;
import dev.jetaudit.cli.output.ProgressBar;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.verb.EvidenceArguments;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code events}: event logs in words. */
@Command(
        name = "events",
        header = "Show what the engine wrote into Windows event logs, in words; records nothing.",
        customSynopsis = "jetaudit events [OPTIONS] FILE...",
        description = {
            "%nPrints the events of the providers ESENT, ESE and NTDS ISAM in the order of each file; those of ESE"
                + " BACKUP are listed, but not interpreted. --since, --until and --instance choose by the event's own"
                + " time and instance. A bad event is told on standard error and the next one is read; the exit code"
                + " then is 4. Needs no store. JSON, NDJSON and CSV are published contracts, see docs/json-output.md.",
        },
        footer = {
            "  jetaudit events app.xml",
            "  jetaudit events --backup --since 2026-03-01 logs/",
            "  jetaudit events --id 214,215,226 --format json *.xml | jq -r '.[].sentence'",
            "  wevtutil qe Application /f:xml | jetaudit events -",
        })
public final class EventsVerb implements Callable<Integer> {
    private final Session session;
    private long shown;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "A Windows event log (.evtx, or exported as XML or JSON lines); its kind is detected by content. A"
                            + " folder stands for all event logs in it. - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--id", split = ",", paramLabel = "N", description = "Only events with one of these ids.")
    private @Nullable Set<Integer> ids;

    @Option(names = "--backup", description = "Only events about backups, streamed or by shadow copy.")
    private boolean backup;

    public EventsVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        EvidenceArguments.check(files);
        EventChoice choice = choice();
        Listing<EventLine> listing = session.output().listing(new EventLayout());
        ProgressBar progress = session.progress("reading", Quantity::bytes);
        EventLogs logs = new EventLogs(session.workbench().evidence(), session.talk(), progress, line -> {
            if (choice.wants(line)) {
                progress.close();
                listing.add(line);
                shown++;
            }
        });
        EvidenceFiles named = logs.named(files);
        try (progress) {
            named.found().forEach(logs::read);
        }
        listing.finish();
        session.talk().sayPassedOver(named.passedOver(), "event log");
        session.talk()
                .say(Quantity.counted(shown, "event") + " shown, " + Quantity.counted(logs.others(), "event")
                        + " of other providers passed over");
        return (logs.isWhole() ? ExitCode.FINE : ExitCode.COULD_NOT_FIND_OUT).number();
    }

    private EventChoice choice() {
        BackupFilter global = session.options().filter();
        Set<Integer> wanted = ids;
        if (backup) {
            wanted = new HashSet<>(Sentences.aboutBackups());
            if (ids != null) {
                wanted.retainAll(ids);
            }
        }
        return new EventChoice(global.instance(), global.since(), global.until(), wanted);
    }
}
