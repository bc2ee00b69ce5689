package dev.jetaudit.cli.doctor;

import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.StoreChoice;
import dev.jetaudit.cli.workbench.StoreState;
import dev.jetaudit.persistence.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything that verbs depend on. */
final class Examination {
    private static final int OLDEST_JAVA = 25;
    private static final long LITTLE_SPACE = 1L << 30;
    private static final long NO_SPACE = 16L << 20;

    private final Session session;
    private final StoreChoice store;
    private final List<Check> checks = new ArrayList<>();

    Examination(Session session) {
        this.session = session;
        this.store = session.storeChoice();
    }

    List<Check> checks() {
        checkJava();
        if (store.location() instanceof StoreLocation.Directory(Path directory)) {
            checkDirectory(directory);
            checkSpace(directory);
            if (Files.isReadable(directory) && Files.isDirectory(directory)) {
                checkStore();
            }
        } else {
            checks.add(Check.ok("store", store.location().toString()));
            checkStore();
        }
        return checks;
    }

    private void checkJava() {
        int version = Runtime.version().feature();
        String detail = Runtime.version() + " at " + System.getProperty("java.home");
        checks.add(
                version >= OLDEST_JAVA
                        ? Check.ok("java", detail)
                        : Check.failed("java", detail, "install Java " + OLDEST_JAVA + " or newer"));
    }

    private void checkDirectory(Path place) {
        checks.add(Check.ok("store", place.toAbsolutePath() + (store.named() ? "" : " (the default)")));
        if (!Files.exists(place)) {
            String hint = "the first 'jetaudit record FILE' makes it";
            checks.add(store.named() ? Check.failed("exists", "no", hint) : Check.warn("exists", "no", hint));
        } else if (!Files.isDirectory(place)) {
            checks.add(Check.failed("exists", "it is no directory", "name a directory with --store"));
        } else {
            checks.add(Check.ok("exists", "yes"));
        }
        Path nearest = nearestExisting(place);
        String of = nearest.equals(place) ? "" : "nearest existing directory " + nearest + ": ";
        checks.add(yesOrFailed("readable", Files.isReadable(nearest), of));
        checks.add(yesOrFailed("writable", Files.isWritable(nearest), of));
    }

    private static Check yesOrFailed(String name, boolean fine, String of) {
        return fine
                ? Check.ok(name, of + "yes")
                : Check.failed(name, of + "no", "give this user the right, or name another store with --store");
    }

    private void checkSpace(Path place) {
        try {
            long free = Files.getFileStore(nearestExisting(place)).getUsableSpace();
            String detail = Quantity.bytes(free) + " free";
            if (free < NO_SPACE) {
                checks.add(Check.failed("space", detail, "make room before recording"));
            } else if (free < LITTLE_SPACE) {
                checks.add(Check.warn("space", detail, "make room before recording much"));
            } else {
                checks.add(Check.ok("space", detail));
            }
        } catch (IOException failure) {
            checks.add(Check.failed("space", "cannot be found out: " + failure.getMessage(), null));
        }
    }

    private void checkStore() {
        StoreState state;
        try {
            state = session.workbench().examine();
        } catch (RuntimeException failure) {
            CannotFindOut known = session.meaningOf(failure).orElseThrow(() -> failure);
            checks.add(Check.failed("journal", String.valueOf(known.getMessage()), null));
            return;
        }
        String journal = "up to position " + state.journalHead();
        checks.add(
                state.readOnly()
                        ? Check.failed(
                                "journal", journal + ", read-only", "make the store's file writable for this user")
                        : Check.ok("journal", journal));
        checks.add(
                state.viewsHead() >= state.journalHead()
                        ? Check.ok("views", "up to date")
                        : Check.warn(
                                "views",
                                "up to position " + state.viewsHead() + " only",
                                "the next 'jetaudit backups' brings them up to date"));
    }

    private static Path nearestExisting(Path place) {
        Path at = place.toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at)) {
            at = at.getParent();
        }
        return Files.exists(place) ? place : at;
    }
}
