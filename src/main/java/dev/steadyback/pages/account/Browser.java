package dev.steadyback.pages.account;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a browser says of itself, as its user would call it.
 *
 * @param name the maker's name for it; empty when it says none that is known
 * @param system what it runs on; empty likewise
 */
public record Browser(String name, String system) {
    /** Each names itself after those that it wants to be taken for, so the rarest is looked for first. */
    private static final List<String> NAMES = List.of("Firefox", "Edg", "OPR", "SamsungBrowser", "Chrome", "Safari");

    private static final List<String> SYSTEMS =
            List.of("iPhone", "iPad", "Android", "Windows", "CrOS", "Mac OS X", "Linux");

    static Browser of(String userAgent) {
        String name = first(NAMES, userAgent)
                .replace("Edg", "Edge")
                .replace("OPR", "Opera")
                .replace("SamsungBrowser", "Samsung Internet");
        return new Browser(
                name, first(SYSTEMS, userAgent).replace("CrOS", "ChromeOS").replace("Mac OS X", "macOS"));
    }

    private static String first(List<String> names, String userAgent) {
        return Stream.concat(names.stream().filter(userAgent::contains), Stream.of(""))
                .findFirst()
                .orElseThrow();
    }

    public boolean isKnown() {
        return !name.isEmpty() && !system.isEmpty();
    }
}
