package dev.jetaudit.cli.evidence;

import org.jspecify.annotations.Nullable;

/**
 * By what a Windows event is known again in another export of the same log.
 *
 * @param computer the computer that logged it
 * @param channel the log, for example {@code Application}; empty if the export does not say
 * @param recordId number in that log; null if the export does not say, and then this is no identity
 * @param second its time in whole seconds since 1970, as the same event has more digits in some exports than in others
 * @param impliedStart whether this is the start of the instance that the event implies, and not what the event says
 * @param toldOf the instance of which it tells though it does not name it; empty if it tells of the one that it names
 */
public record EventIdentity(
        String computer, String channel, @Nullable Long recordId, long second, boolean impliedStart, String toldOf) {

    /** An event that tells of the instance that it names. */
    public EventIdentity(String computer, String channel, @Nullable Long recordId, long second, boolean impliedStart) {
        this(computer, channel, recordId, second, impliedStart, "");
    }
}
