package dev.steadyback.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The locales that the product speaks. */
public final class Languages {
    /** Every letter replaced and every text longer: whoever looks at it sees what no file translates, and what has no room. */
    public static final Locale PSEUDO = Locale.forLanguageTag("en-XA");

    /** What a person may choose; the first one is taken where nothing is known. */
    public static final List<Locale> SUPPORTED = List.of(Locale.UK, Locale.US, Locale.GERMANY);

    private Languages() {}

    /** The supported locale that a tag names, such as {@code de} or {@code en-US}; empty when its language is none of ours. */
    public static Optional<Locale> named(String tag) {
        Locale named = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        return SUPPORTED.stream().anyMatch(l -> l.getLanguage().equals(named.getLanguage()))
                ? Optional.of(nearest(named))
                : Optional.empty();
    }

    /** The tags of the supported locales, for those who have to choose one. */
    public static String tags() {
        return SUPPORTED.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
    }

    /** The supported locale that is nearest to one: of the same language and country, of the same language, or the first. */
    public static Locale nearest(Locale locale) {
        Locale plain = new Locale.Builder()
                .setLanguage(locale.getLanguage())
                .setRegion(locale.getCountry())
                .build();
        if (plain.equals(PSEUDO) || SUPPORTED.contains(plain)) {
            return plain;
        }
        return SUPPORTED.stream()
                .filter(l -> l.getLanguage().equals(plain.getLanguage()))
                .findFirst()
                .orElse(SUPPORTED.getFirst());
    }
}
