/**
 * Opening a store, a directory with one H2 file or a database on a PostgreSQL server: its schema, its connections and its
 * transactions. Start with {@link dev.jetaudit.persistence.store.Database}; only its two subclasses know which it is, and {@code
 * H2Upkeep}, which replaces the file as a whole. What keeps a store from being opened or written is a {@link
 * dev.jetaudit.persistence.store.StoreUnavailable} with one sentence for the user. Knows no event and no view, and
 * of Axon only transactions.
 */
@NullMarked
package dev.jetaudit.persistence.store;

import org.jspecify.annotations.NullMarked;
