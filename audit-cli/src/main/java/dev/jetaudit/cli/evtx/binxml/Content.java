package dev.jetaudit.cli.evtx.binxml;

import dev.jetaudit.cli.evtx.element.Node;
import dev.jetaudit.cli.evtx.element.Text;
import dev.jetaudit.cli.evtx.value.Unreadable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what stands in an element or an attribute. Texts side by side become one. */
final class Content {

    private final Effort effort;
    private @Nullable List<Node> nodes;
    private String text = "";
    private @Nullable StringBuilder longer;

    Content(Effort effort) {
        this.effort = effort;
    }

    void add(String part) throws Unreadable {
        effort.spend(part.length());
        if (part.isEmpty()) {
            return;
        }
        if (text.isEmpty()) {
            text = part;
            return;
        }
        if (longer == null) {
            longer = new StringBuilder(text);
        }
        longer.append(part);
    }

    void add(Node node) throws Unreadable {
        effort.spend(Effort.NODE);
        endText();
        if (nodes == null) {
            nodes = new ArrayList<>();
        }
        nodes.add(node);
    }

    void addAll(List<Node> more) throws Unreadable {
        for (int i = 0; i < more.size(); i++) {
            if (more.get(i) instanceof Text(String part)) {
                add(part);
            } else {
                add(more.get(i));
            }
        }
    }

    /** Returns the text since the last node. */
    String text() {
        return longer == null ? text : longer.toString();
    }

    List<Node> nodes() throws Unreadable {
        if (nodes == null) {
            return text.isEmpty() ? List.of() : List.of(new Text(text()));
        }
        endText();
        return Collections.unmodifiableList(nodes);
    }

    private void endText() throws Unreadable {
        if (text.isEmpty()) {
            return;
        }
        Text node = new Text(text());
        text = "";
        longer = null;
        add(node);
    }
}
