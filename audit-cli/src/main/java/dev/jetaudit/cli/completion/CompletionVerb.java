package dev.jetaudit.cli.completion;

import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code completion}: a script with which a shell completes verbs and options. */
@Command(
        name = "completion",
        header = "Print a completion script for a shell.",
        customSynopsis = "jetaudit completion (bash | zsh)",
        description = "%nPrints a script that the shell has to read, now or at each start.",
        footer = {
            "  jetaudit completion bash > ~/.local/share/bash-completion/completions/jetaudit",
            "  source <(jetaudit completion zsh)",
        })
public final class CompletionVerb implements Callable<Integer> {
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.", completionCandidates = Shells.class)
    private String shell = "";

    public CompletionVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (Stream.of("bash", "zsh").noneMatch(shell::equals) || spec == null) {
            throw new UsageError("'" + shell + "' is not one of bash and zsh");
        }
        // One script serves both: it finds out which shell reads it.
        session.output().text().append(AutoComplete.bash("jetaudit", spec.root().commandLine()));
        return 0;
    }

    static final class Shells implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of("bash", "zsh").iterator();
        }
    }
}
