/** How the two streams behave. */
@NullMarked
package dev.jetaudit.cli.output;

import org.jspecify.annotations.NullMarked;
