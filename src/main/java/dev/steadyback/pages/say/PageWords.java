package dev.steadyback.pages.say;

import dev.steadyback.language.Languages;
import dev.steadyback.language.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that templates can say with, by the names they know it under: {@link Words}, and what each feature adds. */
@Component
public class PageWords {
    private final List<FeatureWords> features;
    private final Map<Locale, Map<String, Object>> made = new ConcurrentHashMap<>();

    PageWords(List<FeatureWords> features) {
        this.features = features;
    }

    /** In the supported language that is nearest to one. */
    public Map<String, Object> in(Locale locale) {
        return made.computeIfAbsent(Languages.nearest(locale), l -> make(Texts.in(l)));
    }

    private Map<String, Object> make(Texts texts) {
        return Stream.concat(Stream.of(new FeatureWords("words", Words::new)), features.stream())
                .collect(Collectors.toMap(FeatureWords::name, f -> f.in().apply(texts)));
    }
}
