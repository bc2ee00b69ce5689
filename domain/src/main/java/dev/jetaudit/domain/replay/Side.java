package dev.jetaudit.domain.replay;

/** Under which of the two rule sets. */
enum Side {
    FIRST,
    SECOND
}
