/** How an explanation is worded. */
@NullMarked
package dev.jetaudit.cli.explain;

import org.jspecify.annotations.NullMarked;
