/** What the global options mean. */
@NullMarked
package dev.jetaudit.cli.verb;

import org.jspecify.annotations.NullMarked;
