/**
 * Where everything that Jetaudit remembers is kept: the journal, the views derived from it, and the book of recorded evidence, in
 * one H2 file. {@link dev.jetaudit.persistence.JetauditStore} opens it and hands out its parts. No rule and no judgement lives
 * here: what an event means for a view is asked of a port.
 */
@NullMarked
package dev.jetaudit.persistence;

import org.jspecify.annotations.NullMarked;
