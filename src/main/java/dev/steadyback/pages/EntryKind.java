package dev.steadyback.pages;

import dev.steadyback.entry.Facts;
import dev.steadyback.entry.FactsReader;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import java.util.Arrays;
import java.util.function.Function;

/** The kinds of entries, as the forms and their addresses call them. */
public enum EntryKind {
    SESSION("sessions", Facts.Session.class, FactsReader::session),
    PAIN("pain-scores", Facts.PainScore.class, FactsReader::painScore),
    HABITS("habits", Facts.Habits.class, FactsReader::habits),
    RELIEF("reliefs", Facts.Relief.class, FactsReader::relief),
    FLARE("flares", Facts.Flare.class, FactsReader::flare);

    private final String path;
    private final Class<? extends Facts> type;
    private final Function<Fields, Facts> reader;

    EntryKind(String path, Class<? extends Facts> type, Function<Fields, Facts> reader) {
        this.path = path;
        this.type = type;
        this.reader = reader;
    }

    static EntryKind of(Facts facts) {
        return Arrays.stream(values()).filter(k -> k.type.isInstance(facts)).findFirst().orElseThrow();
    }

    static EntryKind at(String path) {
        return Arrays.stream(values())
                .filter(k -> k.path.equals(path))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("page", "does not exist"));
    }

    public String path() {
        return path;
    }

    /** The name of the template fragment with its fields. */
    public String fragment() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Facts read(Fields fields) {
        return reader.apply(fields);
    }
}
