/**
 * The rules of the code base as a whole, checked on the compiled classes of all modules. They stand in the module that sees
 * every other one. Read {@link ArchitectureTest} for what a module may know, {@link ConventionsTest} for names and forms.
 */
@NullMarked
package dev.jetaudit.architecture;

import org.jspecify.annotations.NullMarked;
