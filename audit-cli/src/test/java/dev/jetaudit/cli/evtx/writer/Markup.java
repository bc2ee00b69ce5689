package dev.jetaudit.cli.evtx.writer;

import java.util.List;
import java.util.stream.Stream;

/** One node of an XML tree as binary XML has it. Templates are compared by value: equal trees are one template. */
public sealed interface Markup {

    record Element(String name, List<Attribute> attributes, List<Markup> content) implements Markup {
        public Element {
            attributes = List.copyOf(attributes);
            content = List.copyOf(content);
        }

        public Element attribute(String attribute, Markup... value) {
            return new Element(name, joined(attributes, new Attribute(attribute, List.of(value))), content);
        }

        public Element attribute(String attribute, String value) {
            return attribute(attribute, new Text(value));
        }

        public Element with(Markup child) {
            return new Element(name, attributes, joined(content, child));
        }

        private static <T> List<T> joined(List<T> list, T last) {
            return Stream.concat(list.stream(), Stream.of(last)).toList();
        }
    }

    record Attribute(String name, List<Markup> value) {
        public Attribute {
            value = List.copyOf(value);
        }
    }

    record Text(String text) implements Markup {}

    /** The place of a value of the template's instance; an optional one whose value is null takes its element away. */
    record Substitution(int index, int type, boolean optional) implements Markup {}

    record CharacterReference(char character) implements Markup {}

    record EntityReference(String name) implements Markup {}

    record CharacterData(String text) implements Markup {}

    record Instruction(String target, String data) implements Markup {}

    static Element element(String name, Markup... content) {
        return new Element(name, List.of(), List.of(content));
    }

    /** Returns the same tree whose substitutions stand {@code by} places further on. */
    static Element shifted(Element root, int by) {
        return new Element(
                root.name(),
                root.attributes().stream()
                        .map(a -> new Attribute(a.name(), shifted(a.value(), by)))
                        .toList(),
                shifted(root.content(), by));
    }

    private static List<Markup> shifted(List<Markup> nodes, int by) {
        return nodes.stream()
                .map(node -> switch (node) {
                    case Element child -> shifted(child, by);
                    case Substitution old -> new Substitution(old.index() + by, old.type(), old.optional());
                    case Text _, CharacterReference _, EntityReference _, CharacterData _, Instruction _ -> node;
                })
                .toList();
    }
}
