package dev.steadyback.exchange;

import dev.steadyback.platform.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The values of a JSON document as fields. */
final class JsonFields implements Fields.Source {
    private final JsonNode root;

    JsonFields(JsonNode root) {
        this.root = root;
    }

    @Override
    public @Nullable String value(String path) {
        JsonNode node = at(path);
        if (node.isMissingNode() || node.isNull() || node.isArray()) {
            return null;
        }
        if (node.isNumber()) {
            return WholeNumbers.plain(node.asString());
        }
        return node.isValueNode() ? node.asString() : node.toString();
    }

    @Override
    public boolean given(String path) {
        return !at(path).isMissingNode();
    }

    @Override
    public int size(String path) {
        JsonNode node = at(path);
        if (node.isMissingNode() || node.isNull()) {
            return 0;
        }
        return node.isArray() ? node.size() : -1;
    }

    /** A path such as {@code sessions[2].focus[0]} is the pointer {@code /sessions/2/focus/0}. */
    private JsonNode at(String path) {
        return root.at(JsonPointer.compile(
                "/" + path.replace("].", "/").replace("]", "").replace('[', '/').replace('.', '/')));
    }
}
