package dev.jetaudit.cli.verb;

import dev.jetaudit.persistence.store.StoreLocation;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place of a store as users write it: a directory, or the URL of a PostgreSQL database. */
public final class StoreName {
    /** Whoever writes this means a server. As a directory's name it would be made, with the password in it. A drive has one letter. */
    private static final Pattern LIKE_A_SERVER = Pattern.compile(
            "^['\"\\s]*(jdbc:|postgres(ql)?:|[a-z][a-z0-9+.-]+:/)|password\\s*=", Pattern.CASE_INSENSITIVE);

    private StoreName() {}

    /**
     * Returns the place that the user means.
     *
     * @param argument how the user gave it, for example {@code --store}
     * @param passwordFile whose first line is the password; null: it stands in {@code PGPASSWORD}, if at all
     * @throws UsageError if it cannot be one
     */
    public static StoreLocation location(
            String argument, String name, @Nullable Path passwordFile, Map<String, String> environment) {
        if (name.startsWith(StoreLocation.Server.SCHEME)) {
            return server(name, passwordFile, environment);
        }
        if (name.isBlank() || LIKE_A_SERVER.matcher(name).find()) {
            // Not repeated: whatever else it is, it may hold a password.
            throw new UsageError(argument + " takes a directory or " + StoreLocation.Server.FORM);
        }
        try {
            return new StoreLocation.Directory(Path.of(name));
        } catch (InvalidPathException noPath) {
            throw new UsageError("'" + name + "' is no directory name", noPath);
        }
    }

    private static StoreLocation server(String url, @Nullable Path passwordFile, Map<String, String> environment) {
        String password = environment.getOrDefault("PGPASSWORD", "");
        try {
            return new StoreLocation.Server(url, passwordFile, password.isEmpty() ? null : password);
        } catch (IllegalArgumentException wrong) {
            throw new UsageError(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
