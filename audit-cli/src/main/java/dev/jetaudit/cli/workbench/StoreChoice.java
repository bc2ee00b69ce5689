package dev.jetaudit.cli.workbench;

import dev.jetaudit.persistence.store.StoreLocation;

/**
 * Which store the user works on.
 *
 * @param location a directory or a server's database, which need not exist
 * @param named whether the user named it ({@code --store}, {@code JETAUDIT_STORE}); only the default store may be missing
 */
public record StoreChoice(StoreLocation location, boolean named) {}
