package dev.jetaudit.cli.verb;

import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.cli.header.HeaderAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user has to say about database headers, which name neither instance nor database nor the time of their reading. */
public final class HeaderOptions {
    @Option(
            names = "--database",
            paramLabel = "PATH",
            description = "The path, on its own server, of the database whose header is given. Default: the path that a"
                    + " dump names, else the one that the store knows for a file of this name. --instance names its"
                    + " instance.")
    private @Nullable String database;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = PointInTime.class,
            description = "When the headers were read. Default: when their file was last changed.")
    private @Nullable Instant at;

    /**
     * Returns all that the user says about headers.
     *
     * @param options name the instance
     */
    public HeaderAddress address(GlobalOptions options) {
        return new HeaderAddress(options.filter().instance(), database == null ? null : new WindowsPath(database), at);
    }
}
