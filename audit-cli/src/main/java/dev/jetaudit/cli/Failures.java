package dev.jetaudit.cli;

import dev.jetaudit.api.instance.CommandRefused;
import dev.jetaudit.api.instance.CorruptHistory;
import dev.jetaudit.cli.output.OutputFailed;
import dev.jetaudit.cli.output.Talk;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.DamagedJournal;
import dev.jetaudit.persistence.checkpoint.OtherJournal;
import dev.jetaudit.persistence.chunk.DamagedTree;
import dev.jetaudit.persistence.chunk.UnreadableChunk;
import java.util.Optional;

/** Turns what a verb throws into one line on standard error and an exit code. */
final class Failures {
    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    ExitCode report(Throwable failure) {
        Talk talk = session.talk();
        ExitCode code = code(failure);
        if (failure instanceof OutputFailed output && output.isClosedPipe()) {
            return code;
        }
        talk.error(sentence(failure, code));
        talk.trace(failure);
        return code;
    }

    private ExitCode code(Throwable failure) {
        return switch (failure) {
            case CommandRefused _ -> ExitCode.REFUSED;
            case CorruptHistory _, DamagedJournal _, UnreadableChunk _, DamagedTree _, OtherJournal _ ->
                ExitCode.CORRUPT;
            case OutputFailed _ -> ExitCode.COULD_NOT_FIND_OUT;
            default -> session.meaningOf(failure).isPresent() ? ExitCode.COULD_NOT_FIND_OUT : ExitCode.BUG;
        };
    }

    private String sentence(Throwable failure, ExitCode code) {
        if (code == ExitCode.BUG) {
            return "this is a bug in jetaudit: " + failure + (session.options().verbose() ? "" : "; -v shows where");
        }
        Optional<CannotFindOut> known = session.meaningOf(failure);
        return String.valueOf((known.isPresent() ? known.get() : failure).getMessage());
    }
}
