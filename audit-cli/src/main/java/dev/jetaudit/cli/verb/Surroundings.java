package dev.jetaudit.cli.verb;

import dev.jetaudit.cli.workbench.WorkbenchFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * All that a run gets from outside.
 *
 * @param outIsTerminal whether a person watches standard output
 * @param errIsTerminal whether a person watches standard error
 * @param version what {@code --version} prints behind the name
 */
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Map<String, String> environment,
        boolean outIsTerminal,
        boolean errIsTerminal,
        String version,
        WorkbenchFactory workbenches) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
