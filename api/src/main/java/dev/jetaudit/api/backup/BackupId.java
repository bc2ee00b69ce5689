package dev.jetaudit.api.backup;

import dev.jetaudit.api.call.InstanceId;

/**
 * Names one backup: the instance and the backup's ordinal on it, written {@code EX01/First Storage Group#17}.
 *
 * @param instance the instance, whose name may itself hold a {@code #}
 * @param ordinal 1 for the first backup that the journal knows of that instance
 */
public record BackupId(InstanceId instance, long ordinal) {

    public BackupId {
        if (ordinal < 1) {
            throw new IllegalArgumentException("a backup's ordinal is 1 or more, not " + ordinal);
        }
    }

    /**
     * Reads what {@link #toString()} wrote; splits at the last {@code #}.
     *
     * @throws IllegalArgumentException with a sentence for the user if the text names no backup
     */
    public static BackupId parse(String text) {
        int hash = text.lastIndexOf('#');
        if (hash < 1) {
            throw new IllegalArgumentException("'" + text + "' is no backup id; one looks like 'EX01/SG1#17'");
        }
        try {
            return new BackupId(new InstanceId(text.substring(0, hash)), Long.parseLong(text.substring(hash + 1)));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no backup id: behind the last # stands its number", notANumber);
        }
    }

    /** Written out, like {@link #hashCode}: what the compiler generates is linked at run time, which every query would wait for. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BackupId id && ordinal == id.ordinal && instance.equals(id.instance);
    }

    @Override
    public int hashCode() {
        return 31 * instance.hashCode() + Long.hashCode(ordinal);
    }

    @Override
    public String toString() {
        return instance + "#" + ordinal;
    }
}
