package dev.jetaudit.api.explanation;

import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;

/**
 * One call, or all calls of the backup from one position to another that are cited as one, such as those that copied a file.
 *
 * @param calls how many they are, refused ones between them included
 * @param logs the generations that they read to their end, if they copied logs and nothing else; else empty
 */
public record CitedCalls(
        long firstPosition, CallRecorded first, long lastPosition, CallRecorded last, long calls, GenerationSet logs) {

    /** Whether the call at that position is one of them, if it is the backup's. */
    public boolean covers(long position) {
        return firstPosition <= position && position <= lastPosition;
    }
}
