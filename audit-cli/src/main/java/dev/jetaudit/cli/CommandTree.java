package dev.jetaudit.cli;

import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.audit.AuditVerb;
import dev.jetaudit.cli.backups.BackupsVerb;
import dev.jetaudit.cli.calls.CallsVerb;
import dev.jetaudit.cli.completion.CompletionVerb;
import dev.jetaudit.cli.crosscheck.CrosscheckVerb;
import dev.jetaudit.cli.doctor.DoctorVerb;
import dev.jetaudit.cli.events.EventsVerb;
import dev.jetaudit.cli.explain.ExplainVerb;
import dev.jetaudit.cli.ledger.CheckpointVerb;
import dev.jetaudit.cli.ledger.KeysVerb;
import dev.jetaudit.cli.ledger.VerifyVerb;
import dev.jetaudit.cli.model.Drawing;
import dev.jetaudit.cli.model.ModelVerb;
import dev.jetaudit.cli.output.Colour;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.proof.ProofVerb;
import dev.jetaudit.cli.record.RecordVerb;
import dev.jetaudit.cli.replay.ReplayVerb;
import dev.jetaudit.cli.rules.RulesVerb;
import dev.jetaudit.cli.store.StoreVerb;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.GlobalOptions;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.Surroundings;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.verb.WholeNumber;
import dev.jetaudit.cli.verb.Word;
import dev.jetaudit.persistence.store.Durability;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line's grammar. Reading a verb's annotations is the dearest part of a short run, so only the verbs whose names
 * stand among the arguments are made; all of them where that is none, or where the verb is about all of them.
 */
final class CommandTree {
    static final List<String> VERBS = List.of(
            "audit",
            "record",
            "backups",
            "calls",
            "events",
            "crosscheck",
            "explain",
            "rules",
            "model",
            "replay",
            "verify",
            "checkpoint",
            "keys",
            "proof",
            "store",
            "doctor",
            "completion");

    private final Session session;
    private final GlobalOptions options;
    private final Surroundings surroundings;
    private final Failures failures;

    CommandTree(GlobalOptions options, Session session, Surroundings surroundings, Failures failures) {
        this.options = options;
        this.session = session;
        this.surroundings = surroundings;
        this.failures = failures;
    }

    /**
     * Runs the verb, or prints the help or the version that is asked for. Not picocli's own execution, which answers a failure
     * that it does not expect with a stack trace and code 1.
     */
    int execute(String[] args) {
        CommandLine at = commandLine(verbsNamedIn(args));
        int code;
        try {
            ParseResult parsed = at.parseArgs(args);
            at = parsed.asCommandLineList().getLast();
            code = run(parsed, at);
        } catch (ParameterException wrong) {
            code = usageError(wrong.getCommandLine(), sentence(wrong));
        } catch (UsageError wrong) {
            code = usageError(at, String.valueOf(wrong.getMessage()));
        } catch (Exception failure) {
            code = failures.report(failure).number();
        }
        session.output().flush();
        return code;
    }

    private int run(ParseResult parsed, CommandLine last) throws Exception {
        for (CommandLine command : parsed.asCommandLineList()) {
            if (command.isUsageHelpRequested()) {
                session.output().text().append(command.getUsageMessage());
                return ExitCode.FINE.number();
            }
        }
        if (parsed.isVersionHelpRequested()) {
            session.output().line("jetaudit " + surroundings.version());
            return ExitCode.FINE.number();
        }
        Callable<Integer> verb = last.getCommand();
        return verb.call();
    }

    /** Returns the grammar with those verbs. */
    CommandLine commandLine(List<String> verbs) {
        CommandLine root = new CommandLine(options);
        verbs.forEach(name -> root.addSubcommand(name, verb(name)));
        root.registerConverter(Format.class, new Word<>(Format.class, Format::toString));
        root.registerConverter(Colour.class, new Word<>(Colour.class, Colour::toString));
        root.registerConverter(Durability.class, new Word<>(Durability.class, Durability::toString));
        root.registerConverter(Severity.class, new Word<>(Severity.class, Severity::jsonName));
        root.registerConverter(Drawing.class, new Word<>(Drawing.class, Drawing::toString));
        root.registerConverter(RuleSetName.class, new Word<>(RuleSetName.class, RuleSetName::id));
        root.registerConverter(Long.class, new WholeNumber());
        root.setOverwrittenOptionsAllowed(true);
        root.setExpandAtFiles(false);
        root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        HelpPage.arrange(root);
        return root;
    }

    private static List<String> verbsNamedIn(String[] args) {
        Set<String> words = Set.copyOf(List.of(args));
        List<String> named = VERBS.stream().filter(words::contains).toList();
        return named.isEmpty() || named.contains("completion") ? VERBS : named;
    }

    private Object verb(String name) {
        return switch (name) {
            case "audit" -> new AuditVerb(session);
            case "record" -> new RecordVerb(session);
            case "backups" -> new BackupsVerb(session);
            case "calls" -> new CallsVerb(session);
            case "events" -> new EventsVerb(session);
            case "crosscheck" -> new CrosscheckVerb(session);
            case "explain" -> new ExplainVerb(session);
            case "rules" -> new RulesVerb(session);
            case "model" -> new ModelVerb(session);
            case "replay" -> new ReplayVerb(session);
            case "verify" -> new VerifyVerb(session);
            case "checkpoint" -> new CheckpointVerb(session);
            case "keys" -> new KeysVerb(session);
            case "proof" -> new ProofVerb(session);
            case "store" -> new StoreVerb(session);
            case "doctor" -> new DoctorVerb(session);
            case "completion" -> new CompletionVerb(session);
            default -> throw new IllegalArgumentException("no verb " + name);
        };
    }

    private int usageError(CommandLine at, String sentence) {
        session.talk().error(sentence, "Try '" + at.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE.number();
    }

    private static String sentence(ParameterException wrong) {
        boolean atRoot = wrong.getCommandLine().getParent() == null;
        if (wrong instanceof UnmatchedArgumentException unmatched && atRoot && !unmatched.isUnknownOption()) {
            List<String> close = unmatched.getSuggestions();
            return "'" + unmatched.getUnmatched().getFirst() + "' is no verb"
                    + (close.isEmpty() ? "" : "; did you mean " + close.getFirst() + "?");
        }
        return String.valueOf(wrong.getMessage());
    }
}
