package dev.jetaudit.cli.evtx.element;

import java.util.List;

/** Writes XML as the Event Viewer does: attributes in single quotes, no white space of its own. */
final class XmlText {

    /** Stands for what XML cannot hold: control characters and halves of surrogate pairs. */
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder xml;

    XmlText(StringBuilder xml) {
        this.xml = xml;
    }

    void append(Element element) {
        xml.append('<').append(element.name());
        List<Attribute> attributes = element.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            xml.append(' ').append(attributes.get(i).name()).append("='");
            appendEscaped(attributes.get(i).value(), true);
            xml.append('\'');
        }
        List<Node> content = element.content();
        if (element.closedAtOnce() && content.isEmpty()) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        for (int i = 0; i < content.size(); i++) {
            appendNode(content.get(i));
        }
        xml.append("</").append(element.name()).append('>');
    }

    private void appendNode(Node node) {
        switch (node) {
            case Text text -> appendEscaped(text.text(), false);
            case Element child -> append(child);
            case Instruction instruction -> {
                xml.append("<?").append(instruction.target()).append(' ');
                xml.append(instruction.data()).append("?>");
            }
        }
    }

    private void appendEscaped(String text, boolean attribute) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            xml.append(text, written, i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                xml.append(c).append(text.charAt(++i));
            } else {
                appendSpecial(c, attribute);
            }
            written = i + 1;
        }
        xml.append(text, written, text.length());
    }

    private static boolean isPlain(char c) {
        return c > '>' ? !Character.isSurrogate(c) && c < '\uFFFE' : isPlainAscii(c);
    }

    private static boolean isPlainAscii(char c) {
        return c >= ' ' && c != '&' && c != '<' && c != '>' && c != '\'' && c != '"';
    }

    private void appendSpecial(char c, boolean attribute) {
        switch (c) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '\'' -> xml.append(attribute ? "&apos;" : "'");
            case '"' -> xml.append(attribute ? "&quot;" : "\"");
            case '\r' -> xml.append(attribute ? "&#13;" : "\r");
            case '\n' -> xml.append(attribute ? "&#10;" : "\n");
            case '\t' -> xml.append(attribute ? "&#9;" : "\t");
            default -> xml.append(REPLACEMENT);
        }
    }
}
