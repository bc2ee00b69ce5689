package dev.jetaudit.api.query;

import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.RuleSetName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A Begin, of whatever family, or a freeze that started no backup. */
public record RefusedBegin(
        long position,
        InstanceId instance,
        RuleSetName rules,
        @Nullable BackupScope scope,
        Instant at,
        JetErr answer,
        @Nullable JetErr observed,
        String ruleId,
        String source) {}
