package dev.jetaudit.domain.explanation;

import dev.jetaudit.api.instance.EngineInstanceEvent;

/** What came while a backup ran and left a trace. */
sealed interface Element permits Element.Background, Piece {

    /** A fact or adopted rules: no call, so it always counts. */
    record Background(EngineInstanceEvent event) implements Element {}
}
