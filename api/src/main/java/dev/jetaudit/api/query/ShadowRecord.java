package dev.jetaudit.api.query;

import dev.jetaudit.api.backup.BackupKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a shadow copy or a surrogate backup. Null is unknown, or has not come to pass.
 *
 * @param planned what it is to be if it completes
 * @param frozenAt when writing was held back
 * @param thawedAt when it went on, or when the engine's patience ended
 */
public record ShadowRecord(
        @Nullable BackupKind planned,
        @Nullable Instant frozenAt,
        @Nullable Instant thawedAt) {

    /** Returns how long writing was held back; null unless both ends are known. */
    public @Nullable Duration freeze() {
        return frozenAt == null || thawedAt == null ? null : Duration.between(frozenAt, thawedAt);
    }

    public ShadowRecord frozen(Instant at) {
        return new ShadowRecord(planned, at, thawedAt);
    }

    public ShadowRecord thawed(Instant at) {
        return new ShadowRecord(planned, frozenAt, at);
    }
}
