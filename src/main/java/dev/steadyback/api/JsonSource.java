package dev.steadyback.api;

import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values of a JSON object by path. Numbers keep the text they were sent as. It remembers what was asked for: whatever
 * else was sent is unknown, most likely a typing error, and refused rather than dropped.
 */
final class JsonSource implements Fields.Source {
    private static final int MOST_FAULTS = 20;
    private static final int LONGEST_NAME = 60;

    private final ObjectNode root;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> entered = new HashSet<>();
    private final Set<String> wrongShape = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();

    JsonSource(ObjectNode root) {
        this.root = root;
    }

    @Override
    public @Nullable String value(String path) {
        JsonNode node = at(path);
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isContainer()) {
            wrongShape(path, "must be a single value, not " + (node.isArray() ? "a list" : "an object"));
            return null;
        }
        return node.isNumber() ? node.decimalValue().toString() : node.asString();
    }

    @Override
    public boolean given(String path) {
        JsonNode node = at(path);
        return !node.isNull() && !node.isMissingNode();
    }

    @Override
    public int size(String path) {
        JsonNode node = at(path);
        if (node.isNull() || node.isMissingNode()) {
            return 0;
        }
        return node.isArray() ? node.size() : -1;
    }

    /** What was sent and cannot be what it stands for, whatever type its reader wants. */
    List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        if (faults.isEmpty()) {
            addUnknown("", root, all);
        }
        return all;
    }

    /** A list that nothing was read of, such as one that is too long, is told of as a whole. */
    private void addUnknown(String prefix, JsonNode object, List<Fault> unknown) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String path = prefix + property.getKey();
            if (unknown.size() == MOST_FAULTS) {
                return;
            }
            if (!asked.contains(path)) {
                unknown.add(new Fault(cut(path), "is not known here; known are " + known(prefix)));
            } else if (property.getValue().isArray() && entered.contains(path)) {
                for (int i = 0; i < property.getValue().size(); i++) {
                    addUnknown(path + "[" + i + "].", property.getValue().get(i), unknown);
                }
            }
        }
    }

    private String known(String prefix) {
        return asked.stream()
                .filter(path -> path.startsWith(prefix) && path.indexOf('[', prefix.length()) < 0)
                .map(path -> path.substring(prefix.length()))
                .collect(Collectors.joining(", "));
    }

    private JsonNode at(String path) {
        asked.add(path);
        JsonNode node = root;
        String walked = "";
        for (String step : path.split("\\.", -1)) {
            if (!node.isObject()) {
                wrongShape(walked, "must be an object");
                return MissingNode.getInstance();
            }
            int bracket = step.indexOf('[');
            String name = bracket < 0 ? step : step.substring(0, bracket);
            node = node.path(name);
            if (bracket >= 0) {
                entered.add(walked.isEmpty() ? name : walked + "." + name);
            }
            walked = walked.isEmpty() ? step : walked + "." + step;
            if (bracket >= 0) {
                node = node.path(Integer.parseInt(step, bracket + 1, step.length() - 1, 10));
            }
        }
        return node;
    }

    private void wrongShape(String path, String reason) {
        if (faults.size() < MOST_FAULTS && wrongShape.add(path)) {
            faults.add(new Fault(path, reason));
        }
    }

    private static String cut(String path) {
        return path.length() > LONGEST_NAME ? path.substring(0, LONGEST_NAME) + "…" : path;
    }
}
