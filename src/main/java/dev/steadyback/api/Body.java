package dev.steadyback.api;

import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.SentJson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was sent with a request, still to be read into types; everything that is wrong with it is said at once. */
final class Body {
    private static final JsonMapper JSON = SentJson.mapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonSource source;

    Body(ObjectNode object) {
        this.source = new JsonSource(object);
    }

    static ObjectNode emptyObject() {
        return JSON.createObjectNode();
    }

    /**
     * The body that these bytes are.
     *
     * @throws Malformed if they are no JSON object, or one with more in it than anything sent here has
     */
    static Body parse(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Malformed("The body is empty; send a JSON object.");
        }
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node instanceof ObjectNode object) {
                return new Body(object);
            }
            throw new Malformed("The body is JSON, but not an object; send one in braces, such as {\"score\": 4}.");
        } catch (StreamConstraintsException e) {
            throw new Malformed("The body " + SentJson.TOO_MUCH + ".");
        } catch (NumberFormatException e) {
            // Of an exponent that BigDecimal does not have.
            throw new Malformed("The body holds a number that is larger or smaller than any that can be read.");
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new Malformed(
                    at == null || at.getLineNr() < 1
                            ? "The body is not JSON that can be read."
                            : "The body is not JSON that can be read: see line " + at.getLineNr() + ", column "
                                    + at.getColumnNr() + ".");
        }
    }

    /**
     * Reads it.
     *
     * @throws Refused with every fault that the reader or the form of what was sent gave
     */
    <T extends @Nullable Object> T read(Function<Fields, T> reader) {
        Fields fields = new Fields(source);
        T value = reader.apply(fields);
        List<Fault> faults = new ArrayList<>(source.faults());
        fields.faults().stream()
                .filter(f -> faults.stream().noneMatch(known -> isSaid(known, f)))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return value;
    }

    /** Whether the one fault is about the same field as the other, or about what that is a part of. */
    private static boolean isSaid(Fault known, Fault other) {
        return other.field().equals(known.field()) || other.field().startsWith(known.field() + ".");
    }

    /** A body that is no JSON object: there are no fields yet to name. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String sentence) {
            super(sentence, null, false, false);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
