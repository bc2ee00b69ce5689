package dev.jetaudit.cli.output.text;

/** What a piece of text means to its reader; colour only repeats what the words already say. */
public enum Tone {
    PLAIN,
    GOOD,
    DOUBTFUL,
    BAD,
    /** Of little weight. */
    FAINT
}
