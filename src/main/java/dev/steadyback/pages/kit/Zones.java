package dev.steadyback.pages.kit;

import java.time.ZoneId;
import java.util.List;

/** The time zones to choose from. */
public final class Zones {
    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(z -> z.contains("/") || z.equals("UTC"))
            .sorted()
            .toList();

    private Zones() {}

    public static List<String> all() {
        return ALL;
    }

    /** The zone of this computer, which for most is the one they live in. */
    public static ZoneId guessed() {
        ZoneId system = ZoneId.systemDefault();
        boolean plain = ALL.contains(system.getId()) && !system.getId().startsWith("Etc/");
        return plain ? system : ZoneId.of("UTC");
    }
}
