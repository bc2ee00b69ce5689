package dev.jetaudit.api.crosscheck;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A database header that somebody read.
 *
 * @param slots its backup slots; all unknown for a copy, whose header shows how they were before its backup ended
 * @param copy the backup that made this file, if the file is a backup's copy of the database or its patch file; else null
 * @param at of which time it tells
 * @param evidence the file, or the recorded source
 * @param position where the journal has it; null if it is not recorded
 * @param until compare with the backups that had ended by then; null is with all before its position
 */
public record SeenHeader(
        InstanceId instance,
        WindowsPath database,
        HeaderSlots slots,
        HeaderSlot.@Nullable Held copy,
        Instant at,
        String evidence,
        @Nullable Long position,
        @Nullable Instant until) {}
