package dev.jetaudit.api.backup;

import dev.jetaudit.api.call.WindowsPath;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a backup came to be known.
 *
 * @param backup its id
 * @param scope what Begin asked for; null if the beginning was not seen
 * @param at when Begin was called; null if the beginning was not seen
 * @param phase where it stands from then on, never {@link Phase#IDLE}
 * @param attached the databases known to be attached
 * @param attachedListed whether the engine itself listed them, so that there are no others
 * @param planned what a shadow copy or a surrogate backup is to be; null if that was not seen, and for a streaming backup,
 *     of which only the end tells
 */
public record BackupStart(
        BackupId backup,
        @Nullable BackupScope scope,
        @Nullable Instant at,
        Phase phase,
        List<WindowsPath> attached,
        boolean attachedListed,
        @Nullable BackupKind planned) {

    public BackupStart {
        attached = List.copyOf(attached);
    }

    /** The start of a streaming backup. */
    public BackupStart(
            BackupId backup,
            @Nullable BackupScope scope,
            @Nullable Instant at,
            Phase phase,
            List<WindowsPath> attached,
            boolean attachedListed) {
        this(backup, scope, at, phase, attached, attachedListed, null);
    }
}
