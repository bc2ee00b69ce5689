/**
 * What the engine keeps of past backups in a database's header: four slots, the last backup of each kind. Start with {@link
 * dev.jetaudit.api.header.HeaderSlots}, which holds the rule of what a new stamp overwrites and clears.
 */
@NullMarked
package dev.jetaudit.api.header;

import org.jspecify.annotations.NullMarked;
