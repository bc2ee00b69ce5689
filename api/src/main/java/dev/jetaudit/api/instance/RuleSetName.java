package dev.jetaudit.api.instance;

import java.util.Arrays;
import java.util.Optional;

/** The published sets of rules that an instance can be judged by. */
public enum RuleSetName {
    /** The published pages, as of Windows Vista and later. */
    DOCUMENTED("documented"),
    /** The published pages, as of Windows Server 2003. */
    DOCUMENTED_2003("documented-2003"),
    /** The published pages, as of Windows XP. */
    DOCUMENTED_XP("documented-xp"),
    /** The published pages, as of Windows 2000. */
    DOCUMENTED_2000("documented-2000"),
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
