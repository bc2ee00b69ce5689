package dev.jetaudit.domain.state;

import dev.jetaudit.api.call.WindowsPath;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The databases known to be attached.
 *
 * @param databases in the order of their first mention
 * @param listed whether the engine itself listed them, so that there are no others
 */
public record AttachedDatabases(Set<WindowsPath> databases, boolean listed) {

    public static final AttachedDatabases NONE_KNOWN = new AttachedDatabases(Set.of(), false);

    public boolean contains(WindowsPath path) {
        return databases.contains(path);
    }

    /** Whether anything can be said of all attached databases: the engine listed them, or at least some are known. */
    public boolean isKnown() {
        return listed || !databases.isEmpty();
    }

    static AttachedDatabases list(Collection<WindowsPath> databases) {
        return new AttachedDatabases(new LinkedHashSet<>(databases), true);
    }

    AttachedDatabases with(WindowsPath database) {
        if (databases.contains(database)) {
            return this;
        }
        Set<WindowsPath> more = new LinkedHashSet<>(databases);
        more.add(database);
        return new AttachedDatabases(more, listed);
    }

    AttachedDatabases without(WindowsPath database) {
        Set<WindowsPath> fewer = new LinkedHashSet<>(databases);
        fewer.remove(database);
        return new AttachedDatabases(fewer, listed);
    }
}
