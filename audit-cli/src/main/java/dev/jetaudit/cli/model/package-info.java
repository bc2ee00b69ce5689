/**
 * The verb {@code model}: draws the order of calls. Start with {@link dev.jetaudit.cli.model.ModelVerb}. Which steps there are
 * is the domain's business; here they are only laid out.
 */
@NullMarked
package dev.jetaudit.cli.model;

import org.jspecify.annotations.NullMarked;
