package dev.jetaudit.cli.verb;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.cli.output.Colour;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.workbench.StoreChoice;
import dev.jetaudit.persistence.store.Durability;
import dev.jetaudit.persistence.store.StoreLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command {@code jetaudit} itself, and the options that every verb takes, before or after its name. */
@Command(
        name = "jetaudit",
        synopsisHeading = "",
        customSynopsis = "jetaudit [GLOBAL OPTIONS] VERB [OPTIONS] [ARGUMENTS]",
        header = "Audits the backups of ESE database engines: which there were, how each ended, what it is worth, and"
                + " why.%n",
        optionListHeading = "%nGlobal options, before or after the verb:%n",
        commandListHeading = "%nVerbs:%n",
        sortOptions = false,
        footer = {
            "  jetaudit audit exchange-week.ndjson",
            "  jetaudit backups --since 2026-03-01 --until 2026-04-01",
            "  jetaudit explain 'EX01/SG1#17'",
            "",
            "Data goes to standard output, talk to standard error. 'jetaudit VERB --help' explains a verb.",
        })
public final class GlobalOptions implements Callable<Integer> {
    @Option(
            names = "--store",
            scope = ScopeType.INHERIT,
            paramLabel = "STORE",
            description = "The store to work on: a directory, or a PostgreSQL database as"
                + " jdbc:postgresql://HOST/DATABASE?user=NAME. Default: $JETAUDIT_STORE, else $XDG_DATA_HOME/jetaudit,"
                + " else ~/.local/share/jetaudit.")
    private @Nullable String store;

    @Option(
            names = "--password-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The first line of this file is the password for the database. Default: $PGPASSWORD, else"
                    + " ~/.pgpass.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--durability",
            scope = ScopeType.INHERIT,
            paramLabel = "LEVEL",
            description = "What a recording survives once it was acknowledged: sync (the death of the machine: it is on"
                    + " the disk) or os (the death of Jetaudit: the operating system or the server has it; faster)."
                    + " Default: $JETAUDIT_DURABILITY, else sync.")
    private @Nullable Durability durability;

    @Option(
            names = "--format",
            scope = ScopeType.INHERIT,
            paramLabel = "FORMAT",
            description = "table (for people; the default), json (one array), ndjson (one object a line) or csv.")
    private Format format = Format.TABLE;

    @Option(
            names = "--since",
            scope = ScopeType.INHERIT,
            paramLabel = "TIME",
            converter = PointInTime.class,
            description =
                    "Only backups that began at this time or later (calls: made then; events: logged then): 2026-03-01"
                            + " (the start of that day) or 2026-03-01T22:00:00Z. Without a zone it is UTC.")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            scope = ScopeType.INHERIT,
            paramLabel = "TIME",
            converter = PointInTime.class,
            description = "Only backups that began before this time (calls: made before it; events: logged before it).")
    private @Nullable Instant until;

    @Option(
            names = "--instance",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            converter = InstanceName.class,
            description = "Only this engine instance, for example 'EX01/First Storage Group'.")
    private @Nullable InstanceId instance;

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            paramLabel = "WHEN",
            description = "auto (on a terminal, unless NO_COLOR is set; the default), always or never.")
    private Colour colour = Colour.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say nothing but errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say more: progress without a terminal, stack traces.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("unused") // picocli looks at the option, and prints
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
    @SuppressWarnings("unused") // picocli looks at the option, and prints
    private boolean version;

    /** Is called when no verb was given. */
    @Override
    public Integer call() {
        throw new UsageError("which verb?");
    }

    public Format format() {
        return format;
    }

    public Colour colour() {
        return colour;
    }

    public boolean quiet() {
        return quiet;
    }

    public boolean verbose() {
        return verbose;
    }

    /** Returns the chosen instance and times, of calls from any source. */
    public BackupFilter filter() {
        return new BackupFilter(instance, since, until, null);
    }

    /**
     * Returns the store that the user means.
     *
     * @throws UsageError if it cannot be one
     */
    public StoreChoice storeChoice(Map<String, String> environment) {
        Durability wanted = durability(environment);
        String fromEnvironment = environment.getOrDefault("JETAUDIT_STORE", "");
        if (store == null && fromEnvironment.isEmpty()) {
            return new StoreChoice(new StoreLocation.Directory(XdgDirectory.DATA.in(environment)), false, wanted);
        }
        StoreLocation named = store == null
                ? StoreName.location("JETAUDIT_STORE", fromEnvironment, passwordFile, environment)
                : StoreName.location("--store", store, passwordFile, environment);
        return new StoreChoice(named, true, wanted);
    }

    private Durability durability(Map<String, String> environment) {
        String level = environment.getOrDefault("JETAUDIT_DURABILITY", "");
        if (durability != null || level.isEmpty()) {
            return durability == null ? Durability.SYNC : durability;
        }
        try {
            return new Word<>(Durability.class, Durability::toString).convert(level);
        } catch (TypeConversionException unknown) {
            throw new UsageError("JETAUDIT_DURABILITY: " + unknown.getMessage(), unknown);
        }
    }
}
