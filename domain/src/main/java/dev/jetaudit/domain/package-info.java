/**
 * What the engine answers to a call, and what an auditor may conclude from a series of calls. Each feature is a package below this one. Knows the
 * vocabulary in {@code dev.jetaudit.api} and nothing else: no storage, no clock, no input or output.
 */
@NullMarked
package dev.jetaudit.domain;

import org.jspecify.annotations.NullMarked;
