/**
 * The verb {@code replay}. {@link dev.jetaudit.cli.replay.ReplayVerb} shows the progress and the result; the work is the
 * workbench's.
 */
@NullMarked
package dev.jetaudit.cli.replay;

import org.jspecify.annotations.NullMarked;
