package dev.jetaudit.cli.backups;

import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.RefusedBegin;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.verb.BackupArgument;
import dev.jetaudit.cli.verb.FailOn;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code backups}: the history of all attempts. */
@Command(
        name = "backups",
        header = "List the backups, failed, aborted and never-ended attempts included.",
        customSynopsis = "jetaudit backups [OPTIONS] [latest | last-full | last-failed | show ID]",
        description =
                "%nPrints all attempts by their first position in the journal, or one of them. In the table '?' is"
                        + " unknown and '-' is none; JSON, NDJSON and CSV are published contracts, see"
                        + " docs/json-output.md.",
        footer = {
            "  jetaudit backups --since 2026-03-01 --until 2026-04-01",
            "  jetaudit backups last-full --instance 'EX01/SG1'",
            "  jetaudit backups show 'EX01/SG1#17'",
            "  jetaudit backups --refused --format json | jq '.[] | select(.outcome != \"completed\") | .id'",
        })
public final class BackupsVerb implements Callable<Integer> {
    private final Session session;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "WHAT",
            description =
                    "latest, last-full or last-failed (failed, aborted or never ended): the last such backup that the"
                            + " global options let through. show: the one named by ID, in full.",
            completionCandidates = Words.class)
    private @Nullable String what;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "A backup's id, for example 'EX01/SG1#17'.")
    private @Nullable String id;

    @Option(names = "--refused", description = "Also list the Begins that were refused and started no backup.")
    private boolean refused;

    @Mixin
    private FailOn failOn = new FailOn();

    public BackupsVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (what == null) {
            list();
        } else if (refused) {
            throw new UsageError("--refused goes with the list, not with '" + what + "'");
        } else if (what.equals("show")) {
            show();
        } else {
            showLast(what);
        }
        return failOn.exitCode();
    }

    private void list() {
        BackupFilter filter = session.options().filter();
        Listing<BackupLine> listing = session.output().listing(new BackupLayout());
        boolean empty = true;
        try (Stream<BackupRecord> backups = session.workbench().history().backups(filter);
                Stream<RefusedBegin> begins = refusedBegins(filter)) {
            Iterator<BackupLine> lines = new ByPosition(backups.iterator(), begins.iterator());
            while (lines.hasNext()) {
                BackupLine line = lines.next();
                failOn.see(line.findings());
                listing.add(line);
                empty = false;
            }
        }
        listing.finish();
        if (empty) {
            sayThatThereIsNone(filter.equals(BackupFilter.ALL) ? "" : " that fits --since, --until and --instance");
        }
    }

    private Stream<RefusedBegin> refusedBegins(BackupFilter filter) {
        return refused ? session.workbench().history().refusedBegins(filter) : Stream.empty();
    }

    private void showLast(String word) {
        Shortcut shortcut = Shortcut.of(word)
                .orElseThrow(
                        () -> new UsageError("'" + word + "' is not one of latest, last-full, last-failed and show"));
        if (id != null) {
            throw new UsageError("'" + word + "' takes no id; 'show' does");
        }
        try (Stream<BackupRecord> backups =
                session.workbench().history().backups(session.options().filter())) {
            backups.filter(shortcut::fits).reduce((_, later) -> later).ifPresentOrElse(this::print, () -> {
                session.output().listing(new BackupLayout()).finish();
                sayThatThereIsNone(" for '" + word + "'");
            });
        }
    }

    private void show() {
        if (id == null) {
            throw new UsageError("'show' needs the id of a backup, for example 'EX01/SG1#17'");
        }
        print(BackupArgument.find(session.workbench(), id));
    }

    private void print(BackupRecord backup) {
        BackupLine line = BackupLine.of(backup);
        failOn.see(line.findings());
        if (session.output().format() == Format.TABLE) {
            new BackupPage(session.output()).print(line);
            return;
        }
        Listing<BackupLine> listing = session.output().listing(new BackupLayout());
        listing.add(line);
        listing.finish();
    }

    /** A table without rows is nothing at all, so a person is told; a program sees an empty list. */
    private void sayThatThereIsNone(String which) {
        if (session.output().format() == Format.TABLE) {
            session.talk()
                    .say("no backup" + which + " in " + session.workbench().storeLocation());
        }
    }

    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of("latest", "last-full", "last-failed", "show").iterator();
        }
    }
}
