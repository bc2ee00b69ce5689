package dev.jetaudit.persistence.codec;

import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints docs/event-catalogue.md from the classes themselves. */
final class CataloguePage {

    private final StringBuilder page = new StringBuilder();
    private final SequencedSet<Class<?>> described = new LinkedHashSet<>();

    private CataloguePage() {}

    static String print() {
        return new CataloguePage().all();
    }

    private String all() {
        page.append("""
            # Event catalogue

            What the journal holds: each event is stored under its name and the revision of its shape, its payload is JSON with
            these fields. A field that may be null is left out when it is; so are empty lists (unless they may be null), 0 and
            false. Ids and paths are strings, codes numbers, times ISO-8601 in UTC, a range of generations `[low,high]`. Names and
            fields never change; a changed shape gets the next revision.

            Printed by `EventCatalogueTest`, which fails when this page is stale: `mvn -pl persistence -am test -Dupdate.docs=true`.
            """);
        for (StoredType stored : StoredTypes.OWN) {
            if (EngineInstanceEvent.class.isAssignableFrom(stored.type())) {
                page.append("\n## `")
                        .append(stored.name())
                        .append("`, revision ")
                        .append(stored.revision())
                        .append("\n\n");
                fields(stored.type());
            }
        }
        for (int next = 0; next < described.size(); next++) {
            type(described.stream().skip(next).findFirst().orElseThrow());
        }
        return page.toString();
    }

    private void type(Class<?> type) {
        page.append("\n### ").append(type.getSimpleName()).append("\n\n");
        if (type.isEnum()) {
            page.append(Arrays.stream(type.getEnumConstants())
                            .map(value -> "`" + ((Enum<?>) value).name() + "`")
                            .collect(Collectors.joining(", ")))
                    .append("\n");
        } else if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                String name = RecordComponents.kebabCase(permitted.getSimpleName());
                page.append("* `\"is\":\"").append(name).append("\"`");
                String components = Arrays.stream(components(permitted))
                        .map(component -> "`" + component.getName() + "` " + described(component))
                        .collect(Collectors.joining(", "));
                page.append(components.isEmpty() ? "" : ": ").append(components).append("\n");
            }
        } else {
            fields(type);
        }
    }

    private void fields(Class<?> type) {
        page.append("| field | value |\n|---|---|\n");
        for (RecordComponent component : components(type)) {
            page.append("| `")
                    .append(component.getName())
                    .append("` | ")
                    .append(described(component))
                    .append(" |\n");
        }
    }

    private String described(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        String type = component.getGenericType().getTypeName().replaceAll("[a-z0-9.]+\\.|[A-Za-z]+\\$", "");
        if (isOwn(component.getType())) {
            described.add(component.getType());
        } else if (Collection.class.isAssignableFrom(component.getType())
                && component.getGenericType().getTypeName().contains("Stamp")) {
            described.add(Stamp.class);
        }
        return "`" + type + "`" + (nullable ? " or null" : "");
    }

    /** Whether the type has a section of its own: those written as one string, number or pair have none. */
    private static boolean isOwn(Class<?> type) {
        return type.isEnum()
                || type.isSealed()
                || (type.isRecord()
                        && components(type).length > 1
                        && !type.getSimpleName().matches("BackupId|GenerationRange"));
    }

    private static RecordComponent[] components(Class<?> type) {
        return Objects.requireNonNull(type.getRecordComponents());
    }
}
