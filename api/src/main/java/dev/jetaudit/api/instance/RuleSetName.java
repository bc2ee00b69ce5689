package dev.jetaudit.api.instance;

import java.util.Arrays;
import java.util.Optional;

/** The published sets of rules that an instance can be judged by. */
public enum RuleSetName {
    /** The published pages, as of Windows Vista and later. */
    DOCUMENTED("documented"),
    /** The open-sourced engine as of 2025. */
    ENGINE_2025("engine-2025");

    private final String id;

    RuleSetName(String id) {
        this.id = id;
    }

    public static Optional<RuleSetName> of(String id) {
        return Arrays.stream(values()).filter(name -> name.id.equals(id)).findFirst();
    }

    /** Returns the name that users write, for example {@code engine-2025}. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
