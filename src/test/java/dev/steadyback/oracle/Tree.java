package dev.steadyback.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON tree as its leaves by path, to tell where two differ. */
final class Tree {
    /** Stands where nothing is compared. */
    static final Object ANYTHING = new Object();

    private static final String ANY = "any";
    private static final List<String> SMOOTHED = List.of(".level", ".low", ".high", ".mean");

    private Tree() {}

    static Map<String, String> leaves(JsonNode json) {
        Map<String, String> leaves = new TreeMap<>();
        add(leaves, "", json);
        return leaves;
    }

    private static void add(Map<String, String> leaves, String path, JsonNode json) {
        if (json.isObject()) {
            json.propertyStream().forEach(p -> add(leaves, path + "." + p.getKey(), p.getValue()));
        } else if (json.isArray()) {
            leaves.put(path + ".size", Integer.toString(json.size()));
            for (int i = 0; i < json.size(); i++) {
                add(leaves, path + "[" + i + "]", json.get(i));
            }
        } else {
            boolean number = json.isNumber() && Double.isFinite(json.doubleValue());
            leaves.put(path, number ? plain(json.decimalValue()) : json.asString("null"));
        }
    }

    static Map<String, String> leaves(@Nullable Object tree) {
        Map<String, String> leaves = new TreeMap<>();
        add(leaves, "", tree);
        return leaves;
    }

    private static void add(Map<String, String> leaves, String path, @Nullable Object tree) {
        switch (tree) {
            case null -> leaves.put(path, "null");
            case Map<?, ?> map -> map.forEach((k, v) -> add(leaves, path + "." + k, v));
            case List<?> list -> {
                leaves.put(path + ".size", Integer.toString(list.size()));
                for (int i = 0; i < list.size(); i++) {
                    add(leaves, path + "[" + i + "]", list.get(i));
                }
            }
            case BigDecimal number -> leaves.put(path, plain(number));
            case Double number -> leaves.put(path, plain(BigDecimal.valueOf(number)));
            case Enum<?> name -> leaves.put(path, name.name());
            default -> leaves.put(path, tree == ANYTHING ? ANY : tree.toString());
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Where the product's leaves are not the expected ones: path, expected, found. */
    static List<String> differences(Map<String, String> expected, Map<String, String> found) {
        TreeSet<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(found.keySet());
        List<String> differences = new ArrayList<>();
        for (String path : paths) {
            String wanted = expected.getOrDefault(path, "absent");
            String is = found.getOrDefault(path, "absent");
            if (!wanted.equals(is) && !close(path, wanted, is) && !anything(expected, path)) {
                differences.add(path + ": expected " + wanted + ", found " + is);
            }
        }
        return differences;
    }

    /** What is smoothed is shown with two decimals: it may be rounded either way where it lies between two of them. */
    private static boolean close(String path, String wanted, String is) {
        if (SMOOTHED.stream().noneMatch(path::endsWith) || !isNumber(wanted) || !isNumber(is)) {
            return false;
        }
        return new BigDecimal(wanted).subtract(new BigDecimal(is)).abs().doubleValue() < 0.00501;
    }

    private static boolean isNumber(String leaf) {
        return leaf.matches("-?[0-9.]+");
    }

    private static boolean anything(Map<String, String> expected, String path) {
        return expected.entrySet().stream().anyMatch(e -> e.getValue().equals(ANY) && path.startsWith(e.getKey()));
    }
}
