/**
 * One engine instance as an event stream: the commands that ask, the events that remember, and the evidence both are about.
 * Start with {@link dev.jetaudit.api.instance.EngineInstanceEvent}. Every call is exactly one event, also a refused one. Event
 * and component names are formats on disk.
 */
@NullMarked
package dev.jetaudit.api.instance;

import org.jspecify.annotations.NullMarked;
