package dev.steadyback.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Says of each component of a record whether it may be null, as its type does, and of each that is answered whether it is always there. */
@Component
@ConditionalOnWebApplication
class Nullability implements ModelConverter {
    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = resolved == null ? null : Json31.mapper().constructType(type.getType());
        if (resolved == null || java == null || !java.getRawClass().isRecord()) {
            return resolved;
        }
        Schema<?> model = resolved.get$ref() == null
                ? resolved
                : context.getDefinedModels().get(resolved.get$ref().replaceAll(".*/", ""));
        if (model != null && model.getProperties() != null) {
            describe(model, java.getRawClass());
        }
        return resolved;
    }

    private static void describe(Schema<?> model, Class<?> type) {
        var properties = model.getProperties();
        List<String> always = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            Schema<?> property = properties.get(name);
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(name, orNull(property));
            }
            if (!component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
                always.add(name);
            }
        }
        if (type.getNestHost() != Bodies.class) {
            model.setRequired(always);
        }
    }

    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>()
                    .anyOf(List.of(new Schema<>().$ref(schema.get$ref()), new Schema<>().types(Set.of(NULL))))
                    .description(schema.getDescription());
        }
        if (schema.getTypes() != null && !schema.getTypes().contains(NULL)) {
            Set<String> types = new LinkedHashSet<>(schema.getTypes());
            types.add(NULL);
            schema.setTypes(types);
            withNull(schema);
        }
        return schema;
    }

    /** A choice of few has to name null too. */
    private static <T> void withNull(Schema<T> schema) {
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
            List<@Nullable T> choices = new ArrayList<>(schema.getEnum());
            choices.add(null);
            schema.setEnum(choices);
        }
    }
}
