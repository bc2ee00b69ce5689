/**
 * What is done with a store as a whole: {@link dev.jetaudit.persistence.upkeep.StoreFigures} counts what it holds, {@link
 * dev.jetaudit.persistence.upkeep.StoreCopy} copies it to another place. Reads rows and no event; knows neither Axon nor Jackson.
 */
@NullMarked
package dev.jetaudit.persistence.upkeep;

import org.jspecify.annotations.NullMarked;
