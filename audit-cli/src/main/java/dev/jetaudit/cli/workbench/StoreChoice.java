package dev.jetaudit.cli.workbench;

import java.nio.file.Path;

/**
 * Which store the user works on.
 *
 * @param location the store's directory
 * @param named whether the user named it ({@code --store}, {@code JETAUDIT_STORE}); only the default store may be missing
 */
public record StoreChoice(Path location, boolean named) {}
