/**
 * Decides what is recorded of an engine instance. Start with {@link dev.jetaudit.domain.instance.EngineInstanceDecider}; {@link
 * dev.jetaudit.domain.instance.EngineInstanceAggregate} only hands commands to it and events to the state. Knows no clock, no
 * storage and no command line.
 */
@NullMarked
package dev.jetaudit.domain.instance;

import org.jspecify.annotations.NullMarked;
