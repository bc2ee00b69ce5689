/**
 * Log generations: ranges and sets of them, and how a generation is read off a log file's name. Start with {@link
 * dev.jetaudit.api.generation.GenerationSet}. Pure arithmetic; knows no backup.
 */
@NullMarked
package dev.jetaudit.api.generation;

import org.jspecify.annotations.NullMarked;
