package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.instance.Evidence;

/**
 * What an event shows.
 *
 * @param evidence the call or the fact
 * @param impliedStart whether it is the start of the instance that must have gone before, and not what the event says
 */
record Inferred(Evidence evidence, boolean impliedStart) {}
