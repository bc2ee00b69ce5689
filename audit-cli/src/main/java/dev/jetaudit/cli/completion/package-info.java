/** The verb {@code completion}: prints what picocli makes of all verbs and options. */
@NullMarked
package dev.jetaudit.cli.completion;

import org.jspecify.annotations.NullMarked;
