package dev.jetaudit.cli.output;

import dev.jetaudit.cli.output.text.Palette;
import java.util.Map;

/** When text is coloured. */
public enum Colour {
    /** On a terminal that is not dumb, unless {@code NO_COLOR} is set and not empty. */
    AUTO("auto"),
    ALWAYS("always"),
    NEVER("never");

    private final String name;

    Colour(String name) {
        this.name = name;
    }

    /** Returns the palette for a stream of a process with that environment. */
    public Palette palette(boolean terminal, Map<String, String> environment) {
        boolean coloured = switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                terminal
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb");
        };
        return coloured ? Palette.COLOURED : Palette.MONOCHROME;
    }

    @Override
    public String toString() {
        return name;
    }
}
