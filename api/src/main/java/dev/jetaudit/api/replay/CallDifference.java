package dev.jetaudit.api.replay;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;

/**
 * One call as two rule sets judge it.
 *
 * @param position where the journal has it
 * @param call as the evidence shows it
 * @param first the event that it would be under the first rule set
 * @param second the same under the second
 */
public record CallDifference(long position, ApiCall call, CallRecorded first, CallRecorded second) {}
