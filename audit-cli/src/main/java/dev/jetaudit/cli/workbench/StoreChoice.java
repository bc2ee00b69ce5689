package dev.jetaudit.cli.workbench;

import dev.jetaudit.persistence.store.Durability;
import dev.jetaudit.persistence.store.StoreLocation;

/**
 * Which store the user works on.
 *
 * @param location a directory or a server's database, which need not exist
 * @param named whether the user named it ({@code --store}, {@code JETAUDIT_STORE}); only the default store may be missing
 * @param durability what a recording survives once it was acknowledged
 */
public record StoreChoice(StoreLocation location, boolean named, Durability durability) {

    /** A choice whose recordings survive the death of the machine. */
    public StoreChoice(StoreLocation location, boolean named) {
        this(location, named, Durability.SYNC);
    }
}
