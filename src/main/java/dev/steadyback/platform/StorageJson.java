package dev.steadyback.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
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
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(StorageJson::configure)
                .build();
    }

    private static JsonMapper.Builder configure(JsonMapper.Builder mapper) {
        return mapper.changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
