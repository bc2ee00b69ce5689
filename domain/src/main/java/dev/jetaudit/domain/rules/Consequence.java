package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.instance.CallEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a call.
 *
 * @param effect beside beginning and ending
 * @param began the backup that begins
 * @param ended the backup that ends
 * @param unknown ids of rows that could not be tried while working this out
 */
public record Consequence(
        CallEffect effect,
        @Nullable BackupStart began,
        @Nullable BackupEnd ended,
        List<String> unknown) {

    static final Consequence NOTHING = of(new CallEffect.Nothing());

    static Consequence of(CallEffect effect) {
        return new Consequence(effect, null, null, List.of());
    }

    static Consequence ending(@Nullable BackupEnd end) {
        return new Consequence(new CallEffect.Nothing(), null, end, List.of());
    }

    public Consequence withEnd(@Nullable BackupEnd end) {
        return new Consequence(effect, began, end, unknown);
    }

    public Consequence withBeginning(@Nullable BackupStart start) {
        return new Consequence(effect, start, ended, unknown);
    }
}
