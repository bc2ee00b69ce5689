package dev.jetaudit.cli.evtx.element;

/** Text as it was logged, not escaped; it may hold characters that no XML can. */
public record Text(String text) implements Node {}
