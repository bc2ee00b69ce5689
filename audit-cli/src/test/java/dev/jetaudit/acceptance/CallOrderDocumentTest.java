package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.instance.RuleSetName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/call-order.md is what the verb {@code model} draws. Rewritten with {@code -Dupdate.docs=true}. */
class CallOrderDocumentTest {
    private static final Path DOCUMENT = Repository.ROOT.resolve(Path.of("docs", "call-order.md"));

    @TempDir
    private Path store = Path.of("");

    @Test
    void the_document_is_what_the_command_draws() throws IOException {
        String printed = document();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(DOCUMENT, printed);
        }
        assertEquals(printed, Files.readString(DOCUMENT), "stale: rewrite with -Dupdate.docs=true");
    }

    private String document() {
        StringBuilder text = new StringBuilder("""
            # The order of calls

            Printed by a test from `jetaudit model --as mermaid`, which asks the rules what each function answers at each station;
            the test fails when this page is stale. A label is the function, whatever its form, its answer, the outcome if the
            backup ends, and the deciding [row](rules.md). `stopped` is a backup that JetStopBackup asked to stop. Calls that change
            nothing, refused ones above all, are not drawn: `jetaudit model` lists them too.
            """);
        for (RuleSetName rules : RuleSetName.values()) {
            Reply drawn = new Jetaudit(store).run("model", "--rules", rules.id(), "--as", "mermaid");
            assertEquals(0, drawn.exit(), drawn.err());
            text.append("\n## ")
                    .append(rules)
                    .append("\n\n```mermaid\n")
                    .append(drawn.out())
                    .append("```\n");
        }
        return text.toString();
    }
}
