/**
 * The order of calls as a machine: stations, and the steps between them that the calls of a backup make. Start with {@link
 * dev.jetaudit.domain.machine.CallMachine}. Nothing is decided here: every step is what the decider answered when it was asked.
 */
@NullMarked
package dev.jetaudit.domain.machine;

import org.jspecify.annotations.NullMarked;
