package dev.jetaudit.cli.evtx.element;

/** A name and its value, not escaped. A name space declaration is an attribute like any other. */
public record Attribute(String name, String value) {}
