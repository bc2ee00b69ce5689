package dev.jetaudit.persistence.evidence;

/**
 * What makes a Windows event the same one in every export.
 *
 * @param second seconds since 1970, because exports round the rest differently
 * @param impliedStart whether this is the start of the instance that the event implies, and not what the event says
 */
public record WindowsEventIdentity(String computer, String channel, long recordId, long second, boolean impliedStart) {}
