/**
 * The views derived anew from the journal: into a second set of tables, compared row by row with the set that everybody reads, and put
 * in its place. Start with {@link dev.jetaudit.persistence.rebuild.ViewRebuild}. Goes without Axon's event processor, which is made for
 * following a journal and not for reading all of it; what an event means is decided by the same fold.
 */
@NullMarked
package dev.jetaudit.persistence.rebuild;

import org.jspecify.annotations.NullMarked;
