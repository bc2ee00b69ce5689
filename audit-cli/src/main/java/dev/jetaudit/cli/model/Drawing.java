package dev.jetaudit.cli.model;

/** In which form the order of calls is printed. */
public enum Drawing {
    /** All steps, as a list; in the format that the user chose. */
    TABLE("table"),
    /** A state diagram for Markdown. */
    MERMAID("mermaid"),
    /** A graph for Graphviz. */
    DOT("dot");

    private final String word;

    Drawing(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
