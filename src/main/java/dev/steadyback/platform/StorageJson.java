package dev.steadyback.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of what is stored, apart from the JSON of the API so that neither changes the other. What a later version
 * added is ignored by an earlier one; what is not known is left out.
 */
public final class StorageJson {
    public static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    private StorageJson() {}

    /** The same JSON for Axon, which stores events, messages and tokens with a mapper that it builds itself. */
    public static Jackson3Serializer serializer() {
        return new Named(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(StorageJson::configure));
    }

    /** Writes and reads events by their names; tokens and what else is Axon's own keep the names of their classes. */
    private static final class Named extends Jackson3Serializer {
        private static final String OURS = "dev.steadyback.";

        Named(Builder builder) {
            super(builder);
        }

        @Override
        @SuppressWarnings("rawtypes") // as Axon declares it
        public SerializedType typeForClass(Class type) {
            StoredNames.Stored stored = StoredNames.of((Class<?>) type).orElse(null);
            if (stored != null) {
                return new SimpleSerializedType(stored.name(), Integer.toString(stored.revision()));
            }
            if (type != null && type.getName().startsWith(OURS)) {
                throw new IllegalStateException(type + " has no name to be stored under");
            }
            return super.typeForClass(type);
        }

        @Override
        public Class<?> classForType(SerializedType type) {
            if (type.getName().equals(Erased.NAME)) {
                return Erased.class;
            }
            StoredNames.Stored stored = StoredNames.named(type.getName()).orElse(null);
            return stored == null ? super.classForType(type) : stored.type();
        }
    }

    private static JsonMapper.Builder configure(JsonMapper.Builder mapper) {
        return mapper.changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
