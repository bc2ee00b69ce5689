package dev.jetaudit.persistence.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads off a record's components what annotations would otherwise have to say. A component that may be null is left out when
 * it is null. A collection that may not be null is left out when it is empty, and absent it reads as empty. A number that is 0
 * and a boolean that is false are left out. Anything else is always there, and its absence is an error. A value declared as a
 * sealed interface carries the kebab-case name of its record under {@code is}.
 */
final class RecordComponents extends JacksonAnnotationIntrospector {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String TYPE_PROPERTY = "is";

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
        return componentOf(annotated)
                .map(component -> {
                    JsonInclude.Include include = component.getType().isPrimitive()
                            ? JsonInclude.Include.NON_DEFAULT
                            : isEmptyWhenAbsent(component)
                                    ? JsonInclude.Include.NON_EMPTY
                                    : JsonInclude.Include.NON_NULL;
                    return JsonInclude.Value.construct(include, JsonInclude.Include.ALWAYS);
                })
                .orElseGet(() -> super.findPropertyInclusion(annotated));
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return componentOf(annotated)
                .filter(component ->
                        !isNullable(component) && !component.getType().isPrimitive())
                .map(component ->
                        JsonSetter.Value.forValueNulls(isEmptyWhenAbsent(component) ? Nulls.AS_EMPTY : Nulls.FAIL))
                .orElseGet(() -> super.findSetterInfo(annotated));
    }

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass annotated, JavaType type) {
        if (!isSealedInterface(annotated.getRawType())) {
            return super.findTypeResolver(config, annotated, type);
        }
        return new StdTypeResolverBuilder(JsonTypeInfo.Value.construct(
                JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, TYPE_PROPERTY, null, false, null, null));
    }

    @Override
    public List<NamedType> findSubtypes(Annotated annotated) {
        return isSealedInterface(annotated.getRawType())
                ? records(annotated.getRawType())
                        .map(type -> new NamedType(type, kebabCase(type.getSimpleName())))
                        .toList()
                : super.findSubtypes(annotated);
    }

    static String kebabCase(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static boolean isSealedInterface(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }

    private static Stream<Class<?>> records(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> isSealedInterface(type) ? records(type) : Stream.of(type));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isEmptyWhenAbsent(RecordComponent component) {
        return !isNullable(component)
                && (Collection.class.isAssignableFrom(component.getType())
                        || Map.class.isAssignableFrom(component.getType()));
    }

    private static Optional<RecordComponent> componentOf(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member)
                || !member.getDeclaringClass().isRecord()) {
            return Optional.empty();
        }
        RecordComponent[] components =
                Objects.requireNonNull(member.getDeclaringClass().getRecordComponents());
        if (member instanceof AnnotatedParameter parameter) {
            return parameter.getOwner().getParameterCount() == components.length
                    ? Optional.of(components[parameter.getIndex()])
                    : Optional.empty();
        }
        return Arrays.stream(components)
                .filter(component -> component.getName().equals(member.getName()))
                .findFirst();
    }
}
