package dev.steadyback.pages.kit;

import dev.steadyback.analytics.Names;
import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form: the values as typed, which are shown again when something is wrong with them, and what that is.
 * A list is sent as {@code list[i].name}, one within its lines as {@code list[i].inner[j].name}; a box that can be ticked several times as {@code name} several times.
 * Immutable.
 */
public final class Form implements Fields.Source {
    /** The field that tells a form sent twice from two forms that say the same. */
    public static final String KEY = "key";

    private static final Pattern ITEM = Pattern.compile("(.+)\\[(\\d{1,4})]");
    private static final Pattern IN_LIST = Pattern.compile("(\\w+)\\[(\\d{1,4})]\\.(.+)");

    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,4})]\\.");

    /** What an offered line did to somebody: who says so has taken it. */
    private static final String FELT = "pain";

    /** What a line carries along that nobody typed into it. */
    private static final Set<String> CARRIED = Set.of("was", "formerly", "cues");

    private final Map<String, List<String>> values;
    private final List<Fault> faults;

    private Form(Map<String, List<String>> values, List<Fault> faults) {
        this.values = values;
        this.faults = faults;
    }

    /** An empty form with a key of its own. */
    public static Form blank() {
        return new Form(Map.of(), List.of()).with(KEY, Ids.random());
    }

    /** A form as it was sent. Lines of lists that are empty, ticked for removal, or offered and not taken, are left out and the rest move up. */
    public static Form sent(Map<String, List<String>> parameters) {
        return new Form(withoutGaps(parameters), List.of());
    }

    private static Map<String, List<String>> withoutGaps(Map<String, List<String>> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Map<Integer, Map<String, List<String>>>> lists = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            Matcher inList = IN_LIST.matcher(name);
            if (inList.matches()) {
                lists.computeIfAbsent(inList.group(1), l -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(inList.group(2)), i -> new LinkedHashMap<>())
                        .put(inList.group(3), value);
            } else if (!name.equals("_csrf")) {
                values.put(name, List.copyOf(value));
            }
        });
        lists.forEach((list, lines) -> {
            int next = 0;
            for (Map<String, List<String>> sent : lines.values()) {
                Map<String, List<String>> line = withoutGaps(sent);
                boolean taken = !line.containsKey("offered") || line.containsKey("taken") || line.containsKey(FELT);
                if (!line.containsKey("remove") && taken && filled(line)) {
                    String prefix = list + "[" + next++ + "].";
                    line.forEach((name, value) -> values.put(prefix + name, List.copyOf(value)));
                }
            }
        });
        return values;
    }

    /** Whether a line says anything. Lists within one that was there before go with it when all else of it is emptied. */
    private static boolean filled(Map<String, List<String>> line) {
        boolean held = line.containsKey("was");
        return line.entrySet().stream()
                .anyMatch(v ->
                        !CARRIED.contains(v.getKey()) && !(held && v.getKey().contains("[")) && filled(v.getValue()));
    }

    private static boolean filled(List<String> value) {
        return value.stream().anyMatch(v -> !Names.isBlank(v));
    }

    /** This form with one value more, or another one; null leaves it out. */
    public Form with(String name, @Nullable Object value) {
        return withAll(name, value == null ? List.of() : List.of(value));
    }

    /** This form with these boxes ticked under one name. */
    public Form withAll(String name, Collection<?> chosen) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, chosen.stream().map(Object::toString).toList());
        return new Form(more, faults);
    }

    /** This form without a list. */
    public Form withoutList(String list) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeIf(name -> name.startsWith(list + "["));
        return new Form(fewer, faults);
    }

    /** This form with what is wrong with it. A key that was used for other content is replaced: sending again is meant. */
    public Form refused(Refused refused) {
        boolean usedKey = refused.faults().stream().anyMatch(f -> f.field().equals("Idempotency-Key"));
        Form form = new Form(values, refused.faults());
        return usedKey ? form.with(KEY, Ids.random()) : form;
    }

    /** This form with only those of its faults that are told where it is shown. */
    public Form withFaultsOf(Predicate<Fault> shown) {
        return new Form(values, faults.stream().filter(shown).toList());
    }

    @Override
    public @Nullable String value(String path) {
        List<String> direct = values.get(path);
        if (direct != null) {
            return direct.isEmpty() ? null : direct.getFirst();
        }
        Matcher item = ITEM.matcher(path);
        if (item.matches()) {
            List<String> chosen = values.getOrDefault(item.group(1), List.of());
            int index = Integer.parseInt(item.group(2));
            return index < chosen.size() ? chosen.get(index) : null;
        }
        return null;
    }

    /** All values under one name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    @Override
    public int size(String path) {
        List<String> chosen = values.get(path);
        if (chosen != null) {
            return chosen.size();
        }
        int size = 0;
        for (String name : values.keySet()) {
            Matcher inList =
                    name.startsWith(path + "[") ? INDEX.matcher(name).region(path.length(), name.length()) : null;
            if (inList != null && inList.lookingAt()) {
                size = Math.max(size, Integer.parseInt(inList.group(1)) + 1);
            }
        }
        return size;
    }

    public String key() {
        String key = value(KEY);
        return key == null || key.isBlank() ? Ids.random() : key;
    }

    /** A key for one more form of a page. */
    public String newKey() {
        return Ids.random();
    }

    /** Whether a box of this value is ticked under the name. */
    public boolean has(String name, Object value) {
        return values.getOrDefault(name, List.of()).contains(value.toString());
    }

    /** A value under its name. */
    public record Value(String name, String value) {}

    /** The values whose names are wanted, to be sent once more. */
    public List<Value> values(Predicate<String> wanted) {
        return values.entrySet().stream()
                .filter(e -> wanted.test(e.getKey()))
                .flatMap(e -> e.getValue().stream().map(v -> new Value(e.getKey(), v)))
                .toList();
    }

    /** Whether any of these was filled in: then what hides behind «more» is shown. */
    public boolean any(String... names) {
        for (String name : names) {
            if (size(name) > 1
                    || filled(values.getOrDefault(name, List.of()))
                    || fault(name) != null
                    || value(name + "[0].name") != null) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with a field, or with one of its ticked boxes; null when nothing is. */
    public @Nullable Fault fault(String path) {
        for (Fault fault : faults) {
            String field = fault.field();
            if (field.equals(path) || (field.startsWith(path + "[") && field.endsWith("]"))) {
                return fault;
            }
        }
        return null;
    }

    /** Whether something is wrong with one of these lists, or within it. */
    public boolean faultyIn(String... lists) {
        return faults.stream()
                .anyMatch(f -> Arrays.stream(lists)
                        .anyMatch(l -> f.field().equals(l) || f.field().startsWith(l + "[")));
    }

    public List<Fault> faults() {
        return new ArrayList<>(faults);
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }
}
