package dev.jetaudit.cli.verb;

import java.nio.file.Path;
import java.util.Map;

/** Where Jetaudit's own files are unless the user says otherwise, by the XDG base directory specification. */
public enum XdgDirectory {
    DATA("XDG_DATA_HOME", Path.of(".local", "share")),
    CONFIG("XDG_CONFIG_HOME", Path.of(".config"));

    private final String variable;
    private final Path belowHome;

    XdgDirectory(String variable, Path belowHome) {
        this.variable = variable;
        this.belowHome = belowHome;
    }

    /** A relative path in the variable is invalid and has to be ignored. */
    public Path in(Map<String, String> environment) {
        Path base = Path.of(environment.getOrDefault(variable, ""));
        if (!base.isAbsolute()) {
            String home = environment.getOrDefault("HOME", "");
            base = Path.of(home.isEmpty() ? System.getProperty("user.home") : home)
                    .resolve(belowHome);
        }
        return base.resolve("jetaudit");
    }
}
