package dev.jetaudit.cli.evtx.element;

/** A processing instruction. The format allows it, no event that is known has one. */
public record Instruction(String target, String data) implements Node {}
