package dev.jetaudit.cli.evtx.element;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element with all that is in it. The lists cannot be changed.
 *
 * @param closedAtOnce whether an element with nothing in it is written as one tag; Windows keeps both ways apart
 */
public record Element(String name, List<Attribute> attributes, List<Node> content, boolean closedAtOnce)
        implements Node {

    /** Returns the value of an attribute, null where there is none of that name. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(name)) {
                return attributes.get(i).value();
            }
        }
        return null;
    }

    /** Returns the first element of that name directly in this one. */
    public @Nullable Element child(String name) {
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof Element child && child.name.equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** Returns the elements directly in this one. */
    public List<Element> children() {
        return content.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** Returns all text in this element and in those below it. */
    public String text() {
        if (content.size() == 1 && content.getFirst() instanceof Text only) {
            return only.text();
        }
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    private void appendText(StringBuilder all) {
        for (Node node : content) {
            switch (node) {
                case Text text -> all.append(text.text());
                case Element child -> child.appendText(all);
                case Instruction _ -> {}
            }
        }
    }

    /** Returns this element as the Event Viewer writes it, without line breaks between elements. */
    public String toXml() {
        StringBuilder xml = new StringBuilder(1024);
        new XmlText(xml).append(this);
        return xml.toString();
    }
}
