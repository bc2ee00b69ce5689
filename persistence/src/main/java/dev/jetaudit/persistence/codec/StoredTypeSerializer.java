package dev.jetaudit.persistence.codec;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * Writes values as JSON under the names of a {@link StoredTypes} table, and reads nothing else: a name that is not in the table
 * is an {@link UnknownStoredType}, never a class to load.
 */
public final class StoredTypeSerializer extends JacksonSerializer {

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final SerializedType META_DATA = new SimpleSerializedType(MetaData.class.getName(), null);

    private final StoredTypes types;
    private final CallJsonWriter writer;
    private final CallJsonReader reader;

    private StoredTypeSerializer(Builder builder, StoredTypes types) {
        super(builder);
        this.types = types;
        this.writer = new CallJsonWriter(getObjectMapper());
        this.reader = new CallJsonReader(getObjectMapper());
    }

    public static StoredTypeSerializer of(StoredTypes types) {
        return new StoredTypeSerializer(builder().objectMapper(Shared.MAPPER), types);
    }

    /** One mapper for all stores of a process: it takes a tenth of a second to learn the shape of an instance's state. */
    private static final class Shared {

        private static final ObjectMapper MAPPER = StoredJson.mapper();

        static {
            // Axon's constructor registers modules of its own, once; the later one wins.
            builder().objectMapper(MAPPER).build();
            MAPPER.registerModule(StoredJson.values());
        }
    }

    /** Nearly every event is a call, and carries empty meta data: both have a short cut. */
    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        if (representation == byte[].class) {
            if (object instanceof CallRecorded call) {
                return new SimpleSerializedObject<>(
                        representation.cast(writer.write(call)), representation, typeForClass(CallRecorded.class));
            }
            if (object instanceof MetaData metaData && metaData.isEmpty()) {
                return new SimpleSerializedObject<>(
                        representation.cast(EMPTY_OBJECT.clone()), representation, META_DATA);
            }
        }
        return super.serialize(object, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The signature is Axon's.
    public <S, T> T deserialize(SerializedObject<S> stored) {
        if (META_DATA.equals(stored.getType())
                && stored.getData() instanceof byte[] bytes
                && Arrays.equals(bytes, EMPTY_OBJECT)) {
            return (T) MetaData.emptyInstance();
        }
        if (stored.getData() instanceof byte[] payload && classForType(stored.getType()) == CallRecorded.class) {
            Optional<CallRecorded> call = reader.read(payload);
            if (call.isPresent()) {
                return (T) call.get();
            }
        }
        return super.deserialize(stored);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (META_DATA.getName().equals(type.getName())) {
            return MetaData.class;
        }
        return types.named(type.getName(), type.getRevision()).type();
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by Axon
    public SerializedType typeForClass(Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SerializedType.emptyType();
        }
        if (MetaData.class == type) {
            return META_DATA;
        }
        StoredType stored = types.of(type);
        return new SimpleSerializedType(stored.name(), stored.revision());
    }
}
