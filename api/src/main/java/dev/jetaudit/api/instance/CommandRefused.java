package dev.jetaudit.api.instance;

import dev.jetaudit.api.call.InstanceId;
import java.io.Serial;

/** A command was not allowed now; nothing was recorded. The message is a sentence for the user. */
public final class CommandRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private CommandRefused(String message) {
        super(message);
    }

    /** The instance is judged by other rules than the ones asked for. */
    public static CommandRefused otherRulesAdopted(InstanceId instance, RuleSetName adopted, RuleSetName asked) {
        return new CommandRefused("instance '" + instance + "' is judged by the rules '" + adopted + "', not '" + asked
                + "'; --adopt records the change");
    }
}
