/**
 * Lists of items in the formats that programs read (JSON, NDJSON, CSV) and in the one for people. Start with {@link
 * dev.jetaudit.cli.output.listing.Layout}: a verb says once how its items look, and prints them through a {@link
 * dev.jetaudit.cli.output.listing.Listing}, which streams. What is JSON or CSV is a published contract.
 */
@NullMarked
package dev.jetaudit.cli.output.listing;

import org.jspecify.annotations.NullMarked;
