package dev.jetaudit.cli.evtx.binxml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed template and where it says who logged which event, so that records that nobody wants need not be decoded.
 *
 * @param length of its definition in bytes, header included
 * @param provider the only piece of {@code Event/System/Provider/@Name}
 * @param source the only piece of {@code Event/System/Provider/@EventSourceName}
 * @param eventId the only piece of {@code Event/System/EventID}
 */
record Template(
        int id,
        int length,
        List<Piece> pieces,
        @Nullable Piece provider,
        @Nullable Piece source,
        @Nullable Piece eventId) {

    static Template of(int id, int length, List<Piece> pieces) {
        Piece.Markup system = child(child(pieces, "Event"), "System");
        Piece.Markup provider = child(system, "Provider");
        Piece.Markup eventId = child(system, "EventID");
        return new Template(
                id,
                length,
                pieces,
                provider == null ? null : attribute(provider, "Name"),
                provider == null ? null : attribute(provider, "EventSourceName"),
                eventId == null ? null : only(eventId.content()));
    }

    /** Returns whether it stays valid when its chunk is gone: values of a template within it would not. */
    boolean isSelfContained() {
        return isSelfContained(pieces);
    }

    private static boolean isSelfContained(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Filled
                    || (piece instanceof Piece.Markup markup && !isSelfContained(markup.content()))) {
                return false;
            }
        }
        return true;
    }

    private static Piece.@Nullable Markup child(Piece.@Nullable Markup parent, String name) {
        return parent == null ? null : child(parent.content(), name);
    }

    private static Piece.@Nullable Markup child(List<Piece> pieces, String name) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Markup markup && markup.name().equals(name)) {
                return markup;
            }
        }
        return null;
    }

    private static @Nullable Piece attribute(Piece.Markup markup, String name) {
        for (Piece.Assignment attribute : markup.attributes()) {
            if (attribute.name().equals(name)) {
                return only(attribute.value());
            }
        }
        return null;
    }

    private static @Nullable Piece only(List<Piece> pieces) {
        return pieces.size() == 1 ? pieces.getFirst() : null;
    }
}
