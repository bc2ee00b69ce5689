package dev.jetaudit.domain.state;

/**
 * How far a backup got with one database.
 *
 * @param opened whether it was opened
 * @param complete whether it was read to its end within one open, and closed
 * @param dropped whether it left the backup after an error
 */
public record DatabaseCopy(boolean opened, boolean complete, boolean dropped) {

    static final DatabaseCopy UNTOUCHED = new DatabaseCopy(false, false, false);

    DatabaseCopy nowOpened() {
        return new DatabaseCopy(true, complete, false);
    }

    DatabaseCopy nowComplete() {
        return new DatabaseCopy(opened, true, dropped);
    }

    DatabaseCopy nowDropped() {
        return new DatabaseCopy(opened, false, true);
    }
}
