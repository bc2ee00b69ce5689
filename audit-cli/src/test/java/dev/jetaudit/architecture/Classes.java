package dev.jetaudit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The compiled classes that the rules look at, read once for all tests. */
final class Classes {
    /** What is shipped: the main classes of all modules. */
    static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.jetaudit");

    /** The test classes of all modules. Other modules' tests are not on the class path, so they are read from their folders. */
    static final JavaClasses TESTS = new ClassFileImporter()
            .importPaths(Stream.of("api", "domain", "persistence", "audit-cli")
                    .map(module -> Path.of("..", module, "target", "test-classes"))
                    .filter(Files::isDirectory)
                    .toList());

    private Classes() {}
}
