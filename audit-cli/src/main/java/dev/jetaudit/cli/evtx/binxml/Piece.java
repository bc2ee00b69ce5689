package dev.jetaudit.cli.evtx.binxml;

import dev.jetaudit.cli.evtx.value.Values;
import java.util.List;

/** Binary XML as it was parsed, with the values of a template still open. */
sealed interface Piece {

    /** No value decides whether an element is there. */
    int UNCONDITIONAL = 0xffff;

    /** An element. {@code condition} is the number of a value: where that one is null, Windows leaves the element out. */
    record Markup(String name, int condition, List<Assignment> attributes, List<Piece> content, boolean closedAtOnce)
            implements Piece {}

    record Literal(String text) implements Piece {}

    /** The place of a value. One that is {@code optional} and null takes its attribute with it. */
    record Substitution(int index, boolean optional) implements Piece {}

    /** A template with its values, where these do not come from outside. */
    record Filled(Template template, Values values) implements Piece {}

    record Processing(String target, String data) implements Piece {}

    record Assignment(String name, List<Piece> value) {}
}
