package dev.jetaudit.cli.workbench;

import dev.jetaudit.verifier.Checkpoint;
import dev.jetaudit.verifier.VerifierKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a journal is to be checked.
 *
 * @param keys whose signatures count; none: no signature is looked at
 * @param against checkpoints from elsewhere, as signed notes
 * @param since reads only what came after it; null for all
 */
public record VerifyOrder(
        List<VerifierKey> keys,
        List<String> against,
        @Nullable Checkpoint since) {}
