/** How events are worded. */
@NullMarked
package dev.jetaudit.cli.events;

import org.jspecify.annotations.NullMarked;
