package dev.jetaudit.cli.evtx.writer;

import dev.jetaudit.cli.evtx.writer.EventBody.Placement;
import dev.jetaudit.cli.evtx.writer.Markup.Attribute;
import dev.jetaudit.cli.evtx.writer.Markup.CharacterData;
import dev.jetaudit.cli.evtx.writer.Markup.CharacterReference;
import dev.jetaudit.cli.evtx.writer.Markup.Element;
import dev.jetaudit.cli.evtx.writer.Markup.EntityReference;
import dev.jetaudit.cli.evtx.writer.Markup.Instruction;
import dev.jetaudit.cli.evtx.writer.Markup.Substitution;
import dev.jetaudit.cli.evtx.writer.Markup.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Binary XML in one chunk. A name or a template is written where it is first used; later uses point at it. Sizes of 16 bits are not
 * checked: what exceeds them does not fit the chunk either.
 */
final class BinaryXml {

    private static final int END = 0x00;
    private static final int MORE = 0x40;
    private static final int NO_DEPENDENCY = 0xffff;

    private final ByteBuffer out;
    private final ChunkTables tables;
    private final List<Integer> templates = new ArrayList<>();

    BinaryXml(ByteBuffer chunk) {
        this.out = chunk;
        this.tables = new ChunkTables(chunk);
    }

    ByteBuffer out() {
        return out;
    }

    /** Where the templates are defined, in the order of the chunk. */
    List<Integer> templates() {
        return templates;
    }

    void document(EventBody body) {
        fragmentHeader();
        if (body.placement() == Placement.PLAIN) {
            element(PlainMarkup.filled(body), false);
        } else {
            instance(body.root(), body.values());
        }
        put(END);
    }

    /** In the order of a GUID's text, where the first three groups are little-endian numbers. */
    void guid(UUID guid) {
        out.putInt((int) (guid.getMostSignificantBits() >> 32));
        out.putShort((short) (guid.getMostSignificantBits() >> 16)).putShort((short) guid.getMostSignificantBits());
        out.putLong(Long.reverseBytes(guid.getLeastSignificantBits()));
    }

    private void fragmentHeader() {
        put(0x0f).put(1).put(1).put(0);
    }

    private void instance(Element template, List<EventValue> values) {
        UUID id = UUID.nameUUIDFromBytes(template.toString().getBytes(StandardCharsets.UTF_8));
        put(0x0c).put(1);
        out.putInt(ChunkTables.shortId(id));
        int known = tables.template(id);
        out.putInt(known == 0 ? out.position() + 4 : known);
        if (known == 0) {
            definition(id, template);
        }
        out.putInt(values.size());
        int descriptor = out.position();
        out.put(new byte[4 * values.size()]);
        for (EventValue value : values) {
            int start = out.position();
            value.writeTo(this);
            out.putShort(descriptor, (short) (out.position() - start)).put(descriptor + 2, (byte) value.type());
            descriptor += 4;
        }
    }

    private void definition(UUID id, Element template) {
        templates.add(out.position());
        tables.addTemplate(id);
        guid(id);
        int size = out.position();
        out.putInt(0);
        fragmentHeader();
        element(template, true);
        put(END);
        out.putInt(size, out.position() - size - 4);
    }

    private void element(Element element, boolean dependencies) {
        put(element.attributes().isEmpty() ? 0x01 : 0x01 | MORE);
        if (dependencies) {
            out.putShort((short) dependency(element));
        }
        int size = out.position();
        out.putInt(0);
        name(element.name());
        if (!element.attributes().isEmpty()) {
            attributes(element.attributes(), dependencies);
        }
        if (element.content().isEmpty()) {
            put(0x03);
        } else {
            put(0x02);
            content(element.content(), dependencies);
            put(0x04);
        }
        out.putInt(size, out.position() - size - 4);
    }

    /** The value without which the element is left out. */
    private static int dependency(Element element) {
        List<Substitution> optional = element.content().stream()
                .filter(Substitution.class::isInstance)
                .map(Substitution.class::cast)
                .filter(Substitution::optional)
                .toList();
        return optional.size() == 1 ? optional.getFirst().index() : NO_DEPENDENCY;
    }

    private void attributes(List<Attribute> attributes, boolean dependencies) {
        int size = out.position();
        out.putInt(0);
        for (int i = 0; i < attributes.size(); i++) {
            put(i + 1 < attributes.size() ? 0x06 | MORE : 0x06);
            name(attributes.get(i).name());
            content(attributes.get(i).value(), dependencies);
        }
        out.putInt(size, out.position() - size - 4);
    }

    private void content(List<Markup> nodes, boolean dependencies) {
        for (int i = 0; i < nodes.size(); i++) {
            int more = i + 1 < nodes.size() ? MORE : 0;
            switch (nodes.get(i)) {
                case Element child -> element(child, dependencies);
                case Text(String text) -> put(0x05 | more).put(0x01).counted(text);
                case Substitution(int index, int type, boolean optional) -> {
                    put(optional ? 0x0e : 0x0d);
                    out.putShort((short) index);
                    put(type);
                }
                case CharacterData(String text) -> put(0x07 | more).counted(text);
                case CharacterReference(char character) -> {
                    put(0x08 | more);
                    out.putChar(character);
                }
                case EntityReference(String name) -> put(0x09 | more).name(name);
                case Instruction(String target, String data) -> {
                    put(0x0a).name(target);
                    put(0x0b).counted(data);
                }
            }
        }
    }

    private void counted(String text) {
        out.putShort((short) text.length());
        out.put(text.getBytes(StandardCharsets.UTF_16LE));
    }

    private void name(String name) {
        int known = tables.name(name);
        out.putInt(known == 0 ? out.position() + 4 : known);
        if (known == 0) {
            tables.addName(name);
            counted(name);
            out.putShort((short) 0);
        }
    }

    private BinaryXml put(int octet) {
        out.put((byte) octet);
        return this;
    }
}
