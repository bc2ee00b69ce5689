/** Measures the wiring; what it does is tested through the command. */
@NullMarked
package dev.jetaudit.cli.wiring;

import org.jspecify.annotations.NullMarked;
