package dev.jetaudit.api.call;

/**
 * Names one engine instance, for example {@code EX01/First Storage Group}. Case-sensitive. A value outside the range is an {@link
 * IllegalArgumentException} whose message is a sentence for the user.
 *
 * @param value 1 to 200 characters, none of them a control character
 */
public record InstanceId(String value) {

    private static final int MAX_LENGTH = 200;

    public InstanceId {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an instance name has 1 to 200 characters, this one " + value.length());
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an instance name has no control characters");
        }
    }

    /** Written out, like {@link #hashCode}: what the compiler generates is linked at run time, which every query would wait for. */
    @Override
    public boolean equals(Object other) {
        return other instanceof InstanceId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
