package dev.jetaudit.acceptance;

import java.nio.file.Path;

/** Where the files of the repository are; tests run in the folder of their module. */
final class Repository {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}
}
