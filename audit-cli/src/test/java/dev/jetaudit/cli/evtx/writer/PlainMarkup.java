package dev.jetaudit.cli.evtx.writer;

import dev.jetaudit.cli.evtx.writer.Markup.Attribute;
import dev.jetaudit.cli.evtx.writer.Markup.Element;
import dev.jetaudit.cli.evtx.writer.Markup.Substitution;
import dev.jetaudit.cli.evtx.writer.Markup.Text;
import java.util.List;
import java.util.stream.Stream;

/** Puts values as texts into the places of a template, for records that have none. */
final class PlainMarkup {

    private PlainMarkup() {}

    static Element filled(EventBody body) {
        return filled(body.root(), body.values()).findFirst().orElseThrow();
    }

    /** None for an element without its value, several for an array. */
    private static Stream<Element> filled(Element element, List<EventValue> values) {
        List<Attribute> attributes = element.attributes().stream()
                .map(a -> new Attribute(a.name(), texts(a.value(), values)))
                .filter(a -> !a.value().isEmpty())
                .toList();
        if (element.content().size() == 1 && element.content().getFirst() instanceof Substitution place) {
            return values.get(place.index()).texts().stream()
                    .map(text -> new Element(element.name(), attributes, List.of(new Text(text))));
        }
        return Stream.of(new Element(element.name(), attributes, texts(element.content(), values)));
    }

    private static List<Markup> texts(List<Markup> nodes, List<EventValue> values) {
        return nodes.stream()
                .<Markup>mapMulti((node, found) -> {
                    switch (node) {
                        case Element child -> filled(child, values).forEach(found);
                        case Substitution place ->
                            values.get(place.index()).texts().stream()
                                    .map(Text::new)
                                    .forEach(found);
                        default -> found.accept(node);
                    }
                })
                .toList();
    }
}
