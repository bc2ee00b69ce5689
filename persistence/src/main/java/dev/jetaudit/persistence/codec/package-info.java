/**
 * How events and snapshots become bytes and back: the table of stored names and revisions, and plain JSON made from record
 * components, without annotations on the records. Start with {@link dev.jetaudit.persistence.codec.StoredTypes}. What is
 * written here is read for years: names never change, a changed shape gets the next revision.
 */
@NullMarked
package dev.jetaudit.persistence.codec;

import org.jspecify.annotations.NullMarked;
