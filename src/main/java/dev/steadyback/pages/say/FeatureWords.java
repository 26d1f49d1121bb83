package dev.steadyback.pages.say;

import dev.steadyback.language.Texts;
import java.util.function.Function;

/**
 * What the pages of one feature say; each feature has a bean of this type.
 *
 * @param name how templates know it
 * @param in makes it in a language, once
 */
public record FeatureWords(String name, Function<Texts, ?> in) {}
