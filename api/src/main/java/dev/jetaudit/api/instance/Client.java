package dev.jetaudit.api.instance;

import org.jspecify.annotations.Nullable;

/** Who made the call, as far as the source says it. */
public record Client(
        @Nullable String process,
        @Nullable Long pid,
        @Nullable Long thread,
        @Nullable String user) {}
