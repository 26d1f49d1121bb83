package dev.steadyback.pages.kit;

import dev.steadyback.platform.Refused;
import java.util.Arrays;

/** Values that a part of an address names. An address that names none does not exist. */
public final class Addressed {
    private Addressed() {}

    public static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(v -> v.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst()
                .orElseThrow(Addressed::noPage);
    }

    public static Refused noPage() {
        return Refused.notFound("page", "does not exist", "fault.no-page");
    }
}
