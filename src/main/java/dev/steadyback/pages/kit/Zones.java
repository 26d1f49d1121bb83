package dev.steadyback.pages.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The time zones to choose from, under the names they have now: those that the IANA time zone database lists for its users in {@code zone.tab}, and UTC. A name of
 * old goes on working where it is stored; the database's file {@code backward} says what it is called now. Both files are kept as they are published.
 */
public final class Zones {
    private static final String UTC = "UTC";
    private static final String LINK = "Link";
    private static final String MEANT = "#=";

    private static final Set<String> PRESENT = present();
    private static final Map<String, String> RENAMED = renamed();
    private static final Choices CHOICES = choicesOfPresent();

    private Zones() {}

    /**
     * A zone.
     *
     * @param place its name without its region
     * @param formerly the names of old that a browser may still call it by
     */
    public record Zone(String id, String place, List<String> formerly) {}

    /**
     * The zones of a part of the world, by their names.
     *
     * @param name as the database calls it, such as {@code Europe}
     */
    public record Region(String name, List<Zone> zones) {}

    /** What a form offers. */
    public record Choices(List<Region> regions) {
        /** Whether a zone is among them: one that was stored under a name of old is not. */
        public boolean offers(String id) {
            return PRESENT.contains(id);
        }
    }

    public static Choices choices() {
        return CHOICES;
    }

    /** What a zone is called now; itself when nothing says otherwise. */
    public static String present(String id) {
        return RENAMED.getOrDefault(id, id);
    }

    /** The zone of this computer, which for most is the one they live in. */
    public static ZoneId guessed() {
        String system = present(ZoneId.systemDefault().getId());
        return ZoneId.of(PRESENT.contains(system) ? system : UTC);
    }

    private static Set<String> present() {
        Set<String> names = new HashSet<>();
        for (String line : lines("zone.tab")) {
            names.add(line.split("\t", -1)[2]);
        }
        names.add(UTC);
        names.retainAll(ZoneId.getAvailableZoneIds());
        return names;
    }

    /** A link may lead to another one, and to where clocks agree with instead of to what it is called now: then it says which name is meant. */
    private static Map<String, String> renamed() {
        Map<String, String> links = new HashMap<>();
        for (String line : lines("backward")) {
            String[] words = line.split("\\s+", -1);
            if (words[0].equals(LINK)) {
                links.put(words[2], words.length > 4 && words[3].equals(MEANT) ? words[4] : words[1]);
            }
        }
        // The database has this one in another of its files.
        links.put("Etc/UTC", UTC);
        Map<String, String> renamed = new TreeMap<>();
        for (String old : links.keySet()) {
            String name = old;
            while (name != null && !PRESENT.contains(name)) {
                name = links.get(name);
            }
            if (name != null && !name.equals(old)) {
                renamed.put(old, name);
            }
        }
        return renamed;
    }

    private static Choices choicesOfPresent() {
        Map<String, List<String>> formerly = new HashMap<>();
        RENAMED.forEach((old, name) ->
                formerly.computeIfAbsent(name, n -> new ArrayList<>()).add(old));
        Map<String, List<Zone>> regions = new TreeMap<>();
        for (String id : PRESENT) {
            int slash = id.indexOf('/');
            regions.computeIfAbsent(slash < 0 ? UTC : id.substring(0, slash), r -> new ArrayList<>())
                    .add(new Zone(id, place(id.substring(slash + 1)), formerly.getOrDefault(id, List.of())));
        }
        return new Choices(regions.entrySet().stream()
                .map(r -> new Region(
                        r.getKey(),
                        r.getValue().stream()
                                .sorted(Comparator.comparing(Zone::place))
                                .toList()))
                .toList());
    }

    /** {@code Argentina/Buenos_Aires} is Buenos Aires, Argentina. */
    private static String place(String name) {
        String[] parts = name.replace('_', ' ').split("/", 2);
        return parts.length == 1 ? parts[0] : parts[1] + ", " + parts[0];
    }

    private static List<String> lines(String file) {
        try (InputStream published = Objects.requireNonNull(Zones.class.getResourceAsStream("/zones/" + file))) {
            return new String(published.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
