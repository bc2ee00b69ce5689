package dev.jetaudit.cli.store;

import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.listing.JsonLayout;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.StoreName;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.persistence.store.Compaction;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.store.StoreNotEmpty;
import dev.jetaudit.persistence.upkeep.Copied;
import dev.jetaudit.persistence.upkeep.StoreFigures;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code store}: what is done with a store as a whole. */
@Command(
        name = "store",
        header = "Show what the store holds and takes, make it smaller, or copy it.",
        customSynopsis = "jetaudit store [OPTIONS] info | compact | copy TARGET",
        description = {
            "%ninfo counts events, backups, sources and bytes. compact makes a directory's file as small as it can be,"
                    + " and has a server rewrite the tables of a store, which takes its owner. Nobody else can use the"
                    + " store meanwhile; what is in it stays as it is, also if it is interrupted.",
            "%ncopy puts everything that was recorded into TARGET, a directory or a PostgreSQL database without a"
                + " store, byte for byte, checkpoints and the book of evidence included, and derives the views there."
                + " The copy's journal is checked and compared with the original's before there is a copy at all;"
                + " after an interruption, run it again. Record into one of the two from then on, or their journals"
                + " part.",
        },
        footer = {
            "  jetaudit store info",
            "  jetaudit store info --format json | jq '.[0].bytesPerEvent'",
            "  jetaudit store compact --store /srv/jetaudit",
            "  jetaudit store copy 'jdbc:postgresql://db.example/audit?user=owner' --store /srv/jetaudit",
        })
public final class StoreVerb implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "WHAT", description = "info, compact or copy.")
    private String what = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TARGET",
            description = "Of copy: a directory, or jdbc:postgresql://HOST/DATABASE?user=NAME, without a store in it.")
    private @Nullable String target;

    @Option(
            names = "--target-password-file",
            paramLabel = "FILE",
            description = "Of copy: the first line of this file is the password for TARGET. Default: $PGPASSWORD, else"
                    + " ~/.pgpass.")
    private @Nullable Path targetPasswordFile;

    public StoreVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (session.output().format() == Format.CSV) {
            throw new UsageError("store has no csv form; take json or ndjson");
        }
        if (!what.equals("copy") && (target != null || targetPasswordFile != null)) {
            throw new UsageError("a target goes with copy only");
        }
        return switch (what) {
            case "info" -> info();
            case "compact" -> compact();
            case "copy" -> copy();
            default -> throw new UsageError("'" + what + "' is not info, compact or copy");
        };
    }

    private int info() {
        StoreFigures figures = session.workbench().upkeep().figures();
        FiguresPage page = new FiguresPage(store(), figures);
        print(page.text(), page::json, figures);
        return ExitCode.FINE.number();
    }

    private int compact() {
        Compaction compaction = session.workbench().upkeep().compact();
        CompactionPage page = new CompactionPage(store(), compaction);
        print(page.text(), page::json, compaction);
        return ExitCode.FINE.number();
    }

    private int copy() {
        if (target == null) {
            throw new UsageError("where to? 'jetaudit store copy TARGET'");
        }
        StoreLocation place = StoreName.location("TARGET", target, targetPasswordFile, session.environment());
        Copied copied;
        try (StepBars bars = new StepBars(session)) {
            copied = session.workbench().upkeep().copyTo(place, bars);
        } catch (StoreNotEmpty taken) {
            session.talk().error(String.valueOf(taken.getMessage()));
            return ExitCode.REFUSED.number();
        }
        CopyPage page = new CopyPage(store(), place.toString(), copied);
        print(page.text(), page::json, copied);
        return ExitCode.FINE.number();
    }

    private String store() {
        return session.workbench().storeLocation();
    }

    private <T> void print(String text, JsonLayout<T> json, T item) {
        if (session.output().format() == Format.TABLE) {
            session.output().text().append(text);
            return;
        }
        Listing<T> listing = session.output().documents(json);
        listing.add(item);
        listing.finish();
    }
}
