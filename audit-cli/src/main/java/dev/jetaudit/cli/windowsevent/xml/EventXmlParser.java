package dev.jetaudit.cli.windowsevent.xml;

import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import dev.jetaudit.cli.windowsevent.WindowsEvent;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one {@code <Event>} element, with or without the schema's name space. */
final class EventXmlParser {

    /** As some exporters flatten all strings into one {@code <Data>}, escaped a second time. */
    private static final Pattern FLATTENED = Pattern.compile("<string>(.*?)</string>|<string\\s*/>", Pattern.DOTALL);

    private final XMLInputFactory factory = hardened();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

    WindowsEvent parse(long line, byte[] bytes, int start, int length) throws Flaw {
        String text = text(bytes, start, length);
        Fields fields = new Fields();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            try {
                xml.nextTag();
                readEvent(xml, fields);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw new Flaw(null, "not valid XML: " + reason(broken));
        }
        return fields.event(line);
    }

    private String text(byte[] bytes, int start, int length) throws Flaw {
        try {
            return decoder.decode(ByteBuffer.wrap(bytes, start, length)).toString();
        } catch (CharacterCodingException malformed) {
            throw new Flaw(null, "not valid UTF-8; save the file as UTF-8 or UTF-16");
        }
    }

    private static void readEvent(XMLStreamReader xml, Fields fields) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "System" -> readSystem(xml, fields);
                case "EventData" -> readStrings(xml, fields);
                default -> skip(xml);
            }
        }
    }

    private static void readSystem(XMLStreamReader xml, Fields fields) throws XMLStreamException {
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "Provider" -> fields.provider = attribute(xml, "Name");
                case "TimeCreated" -> fields.time = attribute(xml, "SystemTime");
                case "EventID" -> fields.id = text(xml);
                case "Task" -> fields.task = text(xml);
                case "EventRecordID" -> fields.recordId = text(xml);
                case "Channel" -> fields.channel = text(xml);
                case "Computer" -> fields.computer = text(xml);
                default -> skip(xml);
            }
        }
    }

    /** Reads the {@code <Data>} elements; {@code <Binary>} is none of the strings. */
    private static void readStrings(XMLStreamReader xml, Fields fields) throws XMLStreamException {
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (xml.getLocalName().equals("Data")) {
                fields.strings.addAll(strings(text(xml)));
            } else {
                skip(xml);
            }
        }
    }

    private static List<String> strings(String data) {
        if (!data.stripLeading().startsWith("<string")) {
            return List.of(data);
        }
        List<String> strings = new ArrayList<>();
        for (Matcher one = FLATTENED.matcher(data); one.find(); ) {
            strings.add(one.group(1) == null ? "" : unescaped(one.group(1)));
        }
        return strings;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) throws XMLStreamException {
        String value = xml.getAttributeValue(null, name);
        skip(xml);
        return value;
    }

    /** Returns the text of the element that was entered; elements in it are written out as tags. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.append('<').append(xml.getLocalName()).append('>');
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    text.append(depth > 0 ? "</" + xml.getLocalName() + ">" : "");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static String reason(XMLStreamException broken) {
        String text = String.valueOf(broken.getMessage());
        int message = text.lastIndexOf("Message: ");
        return message < 0 ? text : text.substring(message + "Message: ".length());
    }

    /** What was found, as text. */
    private static final class Fields {
        private @Nullable String provider;
        private @Nullable String id;
        private @Nullable String task;
        private @Nullable String time;
        private @Nullable String computer;
        private @Nullable String channel;
        private @Nullable String recordId;
        private final List<String> strings = new ArrayList<>();

        WindowsEvent event(long line) throws Flaw {
            if (provider == null) {
                throw new Flaw("Provider", "missing");
            }
            Long number = number("EventID", id, true);
            Long taskNumber = number("Task", task, false);
            return new WindowsEvent(
                    line,
                    provider,
                    number == null ? 0 : (int) (number & 0xffff),
                    taskNumber == null ? null : Integer.valueOf(taskNumber.intValue()),
                    time,
                    computer,
                    channel,
                    number("EventRecordID", recordId, false),
                    strings,
                    null);
        }

        private static @Nullable Long number(String field, @Nullable String text, boolean required) throws Flaw {
            if (text == null || text.isBlank()) {
                if (required) {
                    throw new Flaw(field, "missing");
                }
                return null;
            }
            try {
                return Long.valueOf(text.strip());
            } catch (NumberFormatException notANumber) {
                throw new Flaw(field, "expected a number, found " + OneLine.quoted(text));
            }
        }
    }
}
