package dev.jetaudit.cli.evtx.element;

/** What can stand in an element. CDATA and references are plain {@link Text} here: they are ways to write the same thing. */
public sealed interface Node permits Element, Text, Instruction {}
