/**
 * The verb {@code store}: what a store holds and takes, making it smaller, copying it. {@link dev.jetaudit.cli.store.StoreVerb} asks
 * the workbench's upkeep; the pages here only print.
 */
@NullMarked
package dev.jetaudit.cli.store;

import org.jspecify.annotations.NullMarked;
