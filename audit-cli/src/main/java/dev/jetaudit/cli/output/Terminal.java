package dev.jetaudit.cli.output;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells whether a standard stream of this process is a terminal. */
public final class Terminal {
    private Terminal() {}

    /**
     * Asks the operating system where the stream goes, because {@link System#console()} only knows whether all of them are a
     * terminal; asks the console where there is no {@code /proc}.
     *
     * @param descriptor 1 for standard output, 2 for standard error
     */
    public static boolean isBehind(int descriptor) {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(descriptor)));
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException noProc) {
            return Optional.ofNullable(System.console())
                    .map(Console::isTerminal)
                    .orElse(false);
        }
    }
}
