package dev.jetaudit.cli.header;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose header it is. What the user says counts; else the store is asked: a database that it knows by the path in the
 * dump, or by the name of the file, of one instance only. Anything less clear is for the user to say.
 */
public final class HeaderAddressee {

    private static final Pattern WHOLE_PATH = Pattern.compile("[A-Za-z]:|\\\\\\\\");

    /**
     * A database of an instance.
     *
     * @param guessed whether its path is only the name of the file, because nobody said more
     */
    public record Database(InstanceId instance, WindowsPath path, boolean guessed) {}

    private final HeaderAddress address;
    private final List<Database> known;
    private @Nullable String spokenOf;

    /** @param instances those whose databases are known */
    public HeaderAddressee(HeaderAddress address, List<InstanceRecord> instances) {
        this.address = address;
        known = instances.stream()
                .filter(instance -> address.instance() == null || instance.id().equals(address.instance()))
                .flatMap(instance ->
                        instance.headers().keySet().stream().map(path -> new Database(instance.id(), path, false)))
                .toList();
    }

    /** Returns of which time a file's headers tell: as the user says, else when it was last changed; null if it is no file. */
    @Nullable
    Instant timeOf(String file) {
        if (address.at() != null) {
            return address.at();
        }
        try {
            return Files.getLastModifiedTime(Path.of(file)).toInstant();
        } catch (IOException | InvalidPathException noFile) {
            return null;
        }
    }

    /** Returns what makes the same bytes another piece of evidence. */
    String salt() {
        return address.toString();
    }

    /** Returns the instance that the user named. */
    InstanceId instance() throws Flaw {
        if (address.instance() == null) {
            throw new Flaw(null, "does not say which instance it belongs to; name it with --instance");
        }
        return address.instance();
    }

    /**
     * Returns the database that a header is about.
     *
     * @param name the file's path, where it was read or as its dump gives it
     * @param dumped whether a dump gives it, so that it is the path on the database's own server
     */
    Database database(String name, boolean dumped) throws Flaw {
        WindowsPath file = new WindowsPath(name);
        if (address.database() != null) {
            onlyOnce(file);
        }
        WindowsPath wanted = address.database() == null ? file : address.database();
        boolean whole = address.database() != null
                || (dumped && WHOLE_PATH.matcher(name).lookingAt());
        List<Database> found = whole ? withPath(wanted) : withName(wanted);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.size() > 1) {
            throw new Flaw(null, "may be " + listed(found) + "; say which with --instance and --database");
        }
        if (address.instance() == null) {
            throw new Flaw(
                    null,
                    "does not say which instance it belongs to, and the store knows no database "
                            + OneLine.quoted(whole ? wanted.value() : wanted.fileName())
                            + "; name the instance with --instance");
        }
        return new Database(address.instance(), whole ? wanted : new WindowsPath(wanted.fileName()), !whole);
    }

    /** One path cannot be that of two databases; their headers may well lie in several folders, or in a patch file. */
    private void onlyOnce(WindowsPath file) throws Flaw {
        String stem = stem(file);
        if (spokenOf != null && !spokenOf.equals(stem)) {
            throw new Flaw(null, "is a second database, and --database names one");
        }
        spokenOf = stem;
    }

    private List<Database> withPath(WindowsPath wanted) {
        return known.stream().filter(database -> database.path().equals(wanted)).toList();
    }

    /** A patch file is named as its database, but for the extension. What is known by its bare name only counts least. */
    private List<Database> withName(WindowsPath wanted) {
        boolean patch = nameOf(wanted).endsWith(".pat");
        List<Database> named = known.stream()
                .filter(database -> patch
                        ? stem(database.path()).equals(stem(wanted))
                        : nameOf(database.path()).equals(nameOf(wanted)))
                .toList();
        List<Database> placed = named.stream()
                .filter(database ->
                        !database.path().value().equals(database.path().fileName()))
                .toList();
        return placed.isEmpty() ? named : placed;
    }

    private static String nameOf(WindowsPath path) {
        return path.fileName().toLowerCase(Locale.ROOT);
    }

    private static String stem(WindowsPath path) {
        String name = nameOf(path);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String listed(List<Database> databases) {
        return databases.stream()
                .map(database -> "'" + database.path() + "' of instance '" + database.instance() + "'")
                .collect(Collectors.joining(" or "));
    }
}
