package dev.jetaudit.persistence.codec;

/**
 * Under which name and revision the values of a class are stored.
 *
 * @param name stable for ever, kebab-case
 * @param revision 1 for the first shape, higher for each later one
 * @param type the class that reads and writes this revision
 */
public record StoredType(String name, int revision, Class<?> type) {

    /** Whether a stored row has this very name and revision. */
    public boolean is(String storedName, String storedRevision) {
        return name.equals(storedName) && Integer.toString(revision).equals(storedRevision);
    }
}
