/**
 * The engine's vocabulary: which functions a backup client can call, with which grbits, and which codes come back. Start with
 * {@link dev.jetaudit.api.call.ApiCall}. Nothing here judges a call; a name, a number and a unit are all that this package
 * knows.
 */
@NullMarked
package dev.jetaudit.api.call;

import org.jspecify.annotations.NullMarked;
