/**
 * What a user may rely on, tried through the real command on a real store: {@link Jetaudit} runs it in this process, {@link
 * Child} as a process of its own. Evidence is written by {@link Trace} or lies in {@code src/test/resources/acceptance}, in a
 * folder named for what is wrong with it. Knows of the product only its command line and its formats.
 */
@NullMarked
package dev.jetaudit.acceptance;

import org.jspecify.annotations.NullMarked;
