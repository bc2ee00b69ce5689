/**
 * What an engine instance has to remember for its next decision, and nothing else. Start with {@link
 * dev.jetaudit.domain.state.InstanceState}. The size of a state is bounded by the number of databases and of gaps in a log set,
 * never by the number of calls. States only remember; they check no rule.
 */
@NullMarked
package dev.jetaudit.domain.state;

import org.jspecify.annotations.NullMarked;
