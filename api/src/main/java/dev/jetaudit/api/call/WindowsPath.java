package dev.jetaudit.api.call;

import java.util.Locale;

/**
 * A path as Windows compares it: without regard to case and to {@code /} versus {@code \}. Printed as it was first written.
 *
 * @param value the path as the source wrote it; may be relative, never resolved against any file system
 */
public record WindowsPath(String value) {

    /** Returns the part behind the last separator. */
    public String fileName() {
        return value.substring(Math.max(value.lastIndexOf('\\'), value.lastIndexOf('/')) + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WindowsPath path
                && (value.equals(path.value) || comparable().equals(path.comparable()));
    }

    @Override
    public int hashCode() {
        return comparable().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private String comparable() {
        return value.replace('/', '\\').toLowerCase(Locale.ROOT);
    }
}
