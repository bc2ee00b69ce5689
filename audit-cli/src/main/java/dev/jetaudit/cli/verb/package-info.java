/**
 * What all verbs share: the global options, the exit codes, and {@link dev.jetaudit.cli.verb.Session}, which a verb gets at its
 * birth and reads first. A verb is a class that picocli fills and calls; it prints through the session's output and throws when
 * it cannot go on. Turning what it throws into an exit code is {@code Main}'s work.
 */
@NullMarked
package dev.jetaudit.cli.verb;

import org.jspecify.annotations.NullMarked;
