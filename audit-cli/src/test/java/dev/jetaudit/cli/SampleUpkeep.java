package dev.jetaudit.cli;

import dev.jetaudit.cli.workbench.Steps;
import dev.jetaudit.cli.workbench.Upkeep;
import dev.jetaudit.persistence.store.Compaction;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.upkeep.Copied;
import dev.jetaudit.persistence.upkeep.StoreFigures;
import java.time.Instant;

/** Does nothing, and says what came of it. */
final class SampleUpkeep implements Upkeep {
    @Override
    public StoreFigures figures() {
        return new StoreFigures(
                "H2",
                "2.4.240 (2025-09-22)",
                8,
                1000,
                3,
                2,
                17L,
                1,
                0,
                2,
                Instant.parse("2026-03-01T22:00:00Z"),
                Instant.parse("2026-03-02T22:00:00.000001Z"),
                81_920,
                16_549,
                412_000);
    }

    @Override
    public Compaction compact() {
        return new Compaction(81_920, 40_960);
    }

    @Override
    public Copied copyTo(StoreLocation target, Steps steps) {
        steps.begin("copying").reached(1000, 1000);
        return new Copied(1000, 3, new byte[32], 1, 0, 2);
    }
}
